package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A way of writing a report. To add one: a class, and its line in {@link ReportFormats}. */
public interface ReportFormat {

  /** The word by which users ask for it. */
  String name();

  /**
   * Writes the whole report; the same report gives the same characters.
   *
   * @param out is neither flushed nor closed
   */
  void write(Report report, Writer out) throws IOException;

  /** What it shows besides findings, which the report therefore has to hold. */
  default Detail shows() {
    return Detail.NONE;
  }

  /** Sentences on what this format leaves out because of its reader's limits. */
  default List<String> omissions(Report report) {
    return List.of();
  }
}
