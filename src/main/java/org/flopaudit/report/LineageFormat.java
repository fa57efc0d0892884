package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import org.flopaudit.lineage.Lineage;

/** A way of writing a lineage. To add one: a class, and its line in {@link LineageFormats}. */
public interface LineageFormat {

  /** The word by which users ask for it. */
  String name();

  /**
   * Writes the whole graph; the same graph gives the same characters.
   *
   * @param out is neither flushed nor closed
   */
  void write(Lineage lineage, Writer out) throws IOException;
}
