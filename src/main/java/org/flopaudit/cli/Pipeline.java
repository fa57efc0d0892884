package org.flopaudit.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.FactKind;
import org.flopaudit.law.Position;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.report.BillOfModels;
import org.flopaudit.report.Gate;
import org.flopaudit.report.LawText;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.review.RuleLevels;

/** What the commands ask of the stages below. */
interface Pipeline {

  /**
   * How to check.
   *
   * @param asOf the day whose law is applied
   * @param rules a folder of the user's own rules
   * @param jobs how many documents are read at once, from 1
   * @param isOnline whether what is no file may be fetched from the hub
   * @param gate what is shown and what fails
   * @param levels the levels that the user gives to rules, by code or name
   * @param files what was decided before, and what to compare with
   * @param keepsDigests whether what was read is to be proved later
   * @param keepsSilences whether the rules that find nothing are kept too
   * @param progress is told how many repositories have been read
   */
  record Settings(
      LocalDate asOf,
      Optional<Path> rules,
      int jobs,
      boolean isOnline,
      Gate gate,
      Map<String, RuleLevels.Setting> levels,
      Earlier files,
      boolean keepsDigests,
      boolean keepsSilences,
      IntConsumer progress) {

    /** The same settings with another number of documents read at once. */
    Settings withJobs(int other) {
      return new Settings(
          asOf, rules, other, isOnline, gate, levels, files, keepsDigests, keepsSilences, progress);
    }

    /** The same settings, telling of the progress. */
    Settings watchedBy(IntConsumer watcher) {
      return new Settings(
          asOf, rules, jobs, isOnline, gate, levels, files, keepsDigests, keepsSilences, watcher);
    }

    /** The same settings with a baseline. */
    Settings withBaseline(Path file) {
      Earlier with =
          new Earlier(
              files.suppressions(), Optional.of(file), files.revision(), files.trustsCards());
      return new Settings(
          asOf, rules, jobs, isOnline, gate, levels, with, keepsDigests, keepsSilences, progress);
    }
  }

  /**
   * What was before.
   *
   * @param suppressions a file of findings to pass over
   * @param baseline a file of findings that are known
   * @param revision an earlier revision of the input
   * @param trustsCards whether documents may ask for findings to be passed over
   */
  record Earlier(
      Optional<Path> suppressions,
      Optional<Path> baseline,
      Optional<Path> revision,
      boolean trustsCards) {}

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

  /**
   * How the models of the inputs came from one another.
   *
   * @param jobs how many documents are read at once, from 1
   * @param isOnline whether what is no file may be fetched from the hub
   */
  Lineage lineage(List<String> inputs, int jobs, boolean isOnline);

  /**
   * The models of the inputs, their lineage and the compute spent on each.
   *
   * @param jobs how many documents are read at once, from 1
   * @param isOnline whether what is no file may be fetched from the hub
   */
  BillOfModels bill(List<String> inputs, int jobs, boolean isOnline);

  /**
   * What follows from given figures.
   *
   * @param estimates the training compute, by every method that the figures suffice for
   * @param positions where the best of them stands under what anybody must go by
   */
  record Reckoned(Estimates estimates, List<Position> positions) {}

  /**
   * Reckons training compute.
   *
   * @param figures by kind, in the unit of the kind
   * @param device the accelerator, or an empty string
   */
  Reckoned estimate(Map<FactKind, BigDecimal> figures, String device, LocalDate asOf);

  /**
   * Holds a figure against a document.
   *
   * @param figure in words, such as {@code 2.8M GPU hours}
   * @param model which of the models that the document describes
   * @throws IOException if the document cannot be read or describes several models; the message is
   *     a sentence
   * @throws UsageException if the words are no figure of anything
   */
  Claim.Answer claim(String figure, String path, Optional<String> model) throws IOException;
}
