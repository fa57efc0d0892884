package org.flopaudit.report;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.source.Problem;

/** What a SARIF log says about the run itself. */
enum SarifNotice {
  INPUT_PROBLEM(
      "input-problem",
      "failures",
      "Something is wrong with an input.",
      "An input, or a part of it, could not be read as intended. Rules ran on the rest.",
      "Mend the input at the place given, or leave it out of the run."),
  INPUTS_INCOMPLETE(
      "inputs-incomplete",
      "failures",
      "Some inputs could not be read or finished.",
      "Some inputs could not be read or finished, so the results say nothing about them.",
      "See the other notifications for each input; --allow-incomplete accepts the gap."),
  NO_INPUT(
      "no-input",
      "failures",
      "No input was found.",
      "None of the paths given led to a document, so nothing was checked.",
      "Name a model card, a report, or a folder that holds one."),
  DECISION(
      "earlier-decision",
      "review",
      "Something is to be said of a suppression or a baseline.",
      "A suppression has expired, passes nothing over, or is a card's own and was not honoured.",
      "Mend the entry that is named, or give --trust-repo where you know the card's writer."),
  RESULTS_OMITTED(
      "results-omitted",
      "sarif",
      "Some results are left out because of GitHub's limits.",
      "GitHub keeps 5,000 results of a run and takes 10 MB. The gravest are in this log, no"
          + " others.",
      "Read the whole report in another format, such as sarif-full or json."),
  LIMIT_REACHED(
      "limit-reached",
      "reliability",
      "A part of an input is beyond a limit.",
      "An input is larger or deeper than is read. Rules ran on the part that is within the limit.",
      "Raise the limit by the option that is named, where you trust the input."),
  RULE_BROKEN(
      "rule-broken",
      "reliability",
      "A rule broke off.",
      "A rule met a fault of the program and says nothing of a repository. The other rules ran.",
      "Report it, with the document if you may.");

  private final String id;
  private final String page;
  private final String summary;
  private final String description;
  private final String help;

  SarifNotice(String id, String page, String summary, String description, String help) {
    this.id = id;
    this.page = page;
    this.summary = summary;
    this.description = description;
    this.help = help;
  }

  /** What a problem is. */
  static SarifNotice of(Problem problem, boolean isOfRule) {
    if (isOfRule) {
      return RULE_BROKEN;
    }
    return problem.limit().isPresent() ? LIMIT_REACHED : INPUT_PROBLEM;
  }

  /** The id in the log. */
  String id() {
    return id;
  }

  /** Where to read more. */
  String helpUri() {
    return Product.page(page);
  }

  /** One sentence. */
  String summary() {
    return summary;
  }

  /** What it means. */
  String description() {
    return description;
  }

  /** What to do. */
  String help() {
    return help;
  }

  /** Something said of the run as a whole. */
  record Spoken(SarifNotice notice, String level, String text) {}

  /**
   * What is to be said of the run as a whole. A notification of level error means by the standard
   * that the run failed, so there is one exactly when it did.
   *
   * @param omissions what the log leaves out
   */
  static List<Spoken> onRun(Report report, List<String> omissions) {
    List<Spoken> spoken = new ArrayList<>();
    if (report.status() == ExitStatus.NO_INPUT) {
      spoken.add(new Spoken(NO_INPUT, "error", NO_INPUT.summary));
    }
    if (report.inputs().isIncomplete()) {
      String level = report.status() == ExitStatus.INCOMPLETE ? "error" : "warning";
      String counts = InputAccount.words("failed", report.inputs().failed());
      String total = Report.counted(report.inputs().total(), "input");
      spoken.add(new Spoken(INPUTS_INCOMPLETE, level, "Of " + total + ", " + counts + "."));
    }
    for (String note : report.review().notes()) {
      spoken.add(new Spoken(DECISION, "note", SarifText.sentence(SarifText.escaped(note))));
    }
    for (String omission : omissions) {
      spoken.add(new Spoken(RESULTS_OMITTED, "warning", SarifText.sentence(omission)));
    }
    return spoken;
  }
}
