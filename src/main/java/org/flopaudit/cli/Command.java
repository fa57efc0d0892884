package org.flopaudit.cli;

import java.io.IOException;
import java.util.List;
import org.flopaudit.report.ExitStatus;

/** One of the things the program does. */
interface Command {

  /** The word that calls it. */
  String name();

  /** What it does, in one line. */
  String summary();

  /** What stands for its operands in the help; empty where it has none. */
  String operands();

  /** Its options, as the help lists them. */
  List<Option> options();

  /**
   * Does it.
   *
   * @throws UsageException if the arguments cannot be carried out
   * @throws IOException if a result cannot be written
   */
  ExitStatus run(Arguments arguments, Terminal terminal) throws IOException;
}
