package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;

/** A way of writing a lineage. To add one: a class, and its line in {@link LineageFormats}. */
public interface LineageFormat {

  /** The word by which users ask for it. */
  String name();

  /**
   * Writes all of it; the same report gives the same characters.
   *
   * @param out is neither flushed nor closed
   */
  void write(LineageReport report, Writer out) throws IOException;
}
