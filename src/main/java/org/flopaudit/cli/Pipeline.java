package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.GivenTraining;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.law.Frameworks;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Supposition;
import org.flopaudit.report.BillOfModels;
import org.flopaudit.report.Calculation;
import org.flopaudit.report.ClaimReading;
import org.flopaudit.report.Detail;
import org.flopaudit.report.Gate;
import org.flopaudit.report.LineageReport;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.review.RuleLevels;
import org.flopaudit.source.Limits;

/** What the commands ask of the stages below. */
interface Pipeline {

  /**
   * How to check.
   *
   * @param asOf the day whose law is applied
   * @param rules a folder of the user's own rules
   * @param jobs how many documents are read at once, from 1
   * @param isOnline whether what is no file may be fetched from the hub
   * @param limits how much is read
   * @param gate what is shown and what fails
   * @param levels the levels that the user gives to rules, by code or name
   * @param files what was decided before, and what to compare with
   * @param detail what the report is to hold besides findings
   * @param watcher is told how far the run has come
   */
  record Settings(
      LocalDate asOf,
      Optional<Path> rules,
      int jobs,
      boolean isOnline,
      Limits limits,
      Gate gate,
      Map<String, RuleLevels.Setting> levels,
      Earlier files,
      Detail detail,
      Watcher watcher) {

    /** The same settings with another number of documents read at once. */
    Settings withJobs(int other) {
      return new Settings(
          asOf, rules, other, isOnline, limits, gate, levels, files, detail, watcher);
    }

    /** The same settings, telling of the progress. */
    Settings watchedBy(Watcher other) {
      return new Settings(asOf, rules, jobs, isOnline, limits, gate, levels, files, detail, other);
    }

    /** The same settings with a baseline. */
    Settings withBaseline(Path file) {
      Earlier with =
          new Earlier(
              files.suppressions(),
              Optional.of(file),
              files.revision(),
              files.trustsCards(),
              files.store());
      return new Settings(asOf, rules, jobs, isOnline, limits, gate, levels, with, detail, watcher);
    }
  }

  /**
   * What was before.
   *
   * @param suppressions a file of findings to pass over
   * @param baseline a file of findings that are known
   * @param revision an earlier revision of the input
   * @param trustsCards whether documents may ask for findings to be passed over
   * @param store a file that keeps what earlier runs read and found, and this one
   */
  record Earlier(
      Optional<Path> suppressions,
      Optional<Path> baseline,
      Optional<Path> revision,
      boolean trustsCards,
      Optional<Path> store) {}

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

  /** The laws and proposals, built in and the user's own. */
  Frameworks frameworks(Optional<Path> folder);

  /**
   * How the models of the inputs came from one another.
   *
   * @param jobs how many documents are read at once, from 1
   * @param isOnline whether what is no file may be fetched from the hub
   */
  LineageReport lineage(List<String> inputs, int jobs, boolean isOnline);

  /**
   * The models of the inputs, their lineage and the compute spent on each.
   *
   * @param jobs how many documents are read at once, from 1
   * @param isOnline whether what is no file may be fetched from the hub
   */
  BillOfModels bill(List<String> inputs, int jobs, boolean isOnline);

  /**
   * A model that somebody describes in figures.
   *
   * @param training the figures of its own training
   * @param compute what its own training took, where that is said as an amount
   * @param activity what its own training was; empty to go by what it began with
   * @param spent what else was spent on it and its teachers
   * @param isOnAnothersBase whether somebody else trained the base
   */
  record Described(
      GivenTraining training,
      Optional<FlopRange> compute,
      Optional<Activity> activity,
      List<Supposition.Spent> spent,
      boolean isOnAnothersBase) {

    /** Copies the list. */
    public Described {
      spent = List.copyOf(spent);
    }
  }

  /** Reckons training compute, and where it stands under each framework with a threshold. */
  Calculation estimate(Described model, Frameworks frameworks, LocalDate asOf);

  /**
   * A figure that somebody names.
   *
   * @param figure in words, such as {@code 2.8M GPU hours}
   * @param path the document to hold it against
   * @param others further documents, such as the base's
   * @param model which of the models that the document describes
   */
  record Claimed(String figure, String path, List<String> others, Optional<String> model) {

    /** Copies the list. */
    public Claimed {
      others = List.copyOf(others);
    }
  }

  /**
   * Holds a figure against a document.
   *
   * @throws IOException if the document cannot be read or describes several models; the message is
   *     a sentence
   * @throws UsageException if the words are no figure of anything
   */
  ClaimReading claim(Claimed claim, LocalDate asOf) throws IOException;
}
