package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.report.Gate;
import org.flopaudit.report.LawText;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;

/** What the commands ask of the stages below. */
interface Pipeline {

  /**
   * How to check.
   *
   * @param asOf the day whose law is applied
   * @param rules a folder of the user's own rules
   * @param jobs how many documents are read at once, from 1
   * @param gate what is shown and what fails
   */
  record Settings(LocalDate asOf, Optional<Path> rules, int jobs, Gate gate) {}

  /** Checks files and folders; an input that cannot be read is accounted for in the report. */
  Report check(List<String> inputs, Settings settings);

  /**
   * What one document discloses.
   *
   * @param path the file; the disclosures carry it as given
   * @throws IOException if it cannot be read; the message is a sentence
   */
  Disclosures extract(String path) throws IOException;

  /**
   * How a line of a document was read: its tokens, amounts, what decided their meaning, and facts.
   *
   * @param line from 1
   * @throws IOException if the document cannot be read; the message is a sentence
   */
  List<String> explain(String path, int line) throws IOException;

  /** The rules, built in and the user's own. */
  List<RuleText> rules(Optional<Path> folder);

  /** The laws and their standing on a day. */
  List<LawText> laws(LocalDate asOf);
}
