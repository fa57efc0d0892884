package org.flopaudit.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.source.Problem;

/**
 * The finished result of a run: sorted, counted and judged, so that a writer has nothing left to
 * work out.
 *
 * @param findings all of them, by path, line, column, rule and message
 * @param rules the rules that ran, by code, whether or not they found anything
 * @param laws the laws that were applied, by id
 * @param inputs what became of every input
 * @param problems what was wrong with inputs
 * @param asOf the day whose law was applied
 * @param gate what is shown and what fails
 * @param review what was decided about findings before the run
 * @param coverage what the run covered, as far as somebody asked for it
 * @param survey the models themselves, where a format wants them
 */
public record Report(
    List<Finding> findings,
    List<RuleText> rules,
    List<LawText> laws,
    InputAccount inputs,
    List<Problem> problems,
    LocalDate asOf,
    Gate gate,
    Review review,
    Coverage coverage,
    Survey survey) {

  /** The order of findings; it ends in the text, so that it does not hang on who was first. */
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.place().path())
          .thenComparing(finding -> finding.place().from())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparing(Finding::model)
          .thenComparing(Finding::subject)
          .thenComparing(finding -> finding.place().span());

  /** Sorts everything and drops what is there twice. */
  public Report {
    findings = findings.stream().sorted(BY_PLACE).distinct().toList();
    rules = rules.stream().sorted().toList();
    laws = laws.stream().sorted().toList();
    problems = problems.stream().sorted().distinct().toList();
  }

  /** A report of a run before which nothing was decided, and that nobody asked about its models. */
  public Report(
      List<Finding> findings,
      List<RuleText> rules,
      List<LawText> laws,
      InputAccount inputs,
      List<Problem> problems,
      LocalDate asOf,
      Gate gate) {
    this(
        findings,
        rules,
        laws,
        inputs,
        problems,
        asOf,
        gate,
        Review.none(),
        Coverage.none(),
        Survey.NONE);
  }

  /** The same report after decisions about its findings. */
  public Report reviewed(Review decided) {
    return new Report(
        findings, rules, laws, inputs, problems, asOf, gate, decided, coverage, survey);
  }

  /** The same report with what it covers. */
  public Report covering(Coverage covered) {
    return new Report(findings, rules, laws, inputs, problems, asOf, gate, review, covered, survey);
  }

  /** The same report with the models themselves. */
  public Report surveying(Survey surveyed) {
    return new Report(
        findings, rules, laws, inputs, problems, asOf, gate, review, coverage, surveyed);
  }

  /** The findings that are neither suppressed nor known from before. */
  public List<Finding> open() {
    return with(Review.Status.OPEN);
  }

  private List<Finding> with(Review.Status status) {
    return findings.stream().filter(finding -> review.status(finding) == status).toList();
  }

  /** The open findings at or above the level that is shown. */
  public List<Finding> shown() {
    return open().stream().filter(finding -> gate.shows(finding.level())).toList();
  }

  /** The findings that are shown to people: with the suppressed ones, where they want them. */
  public List<Finding> displayed() {
    return gate.showSuppressed()
        ? listed().stream()
            .filter(finding -> review.status(finding) != Review.Status.KNOWN)
            .toList()
        : shown();
  }

  /** All findings at or above the level that is shown, whatever was decided about them. */
  public List<Finding> listed() {
    return findings.stream().filter(finding -> gate.shows(finding.level())).toList();
  }

  /** How many open findings have a level. */
  public int count(Level level) {
    return (int) open().stream().filter(finding -> finding.level() == level).count();
  }

  /** How many findings have a status. */
  public int count(Review.Status status) {
    return with(status).size();
  }

  /** What the process will tell its caller. */
  public ExitStatus status() {
    if (inputs.total() == 0) {
      return ExitStatus.NO_INPUT;
    }
    if (inputs.isIncomplete() && !gate.allowIncomplete()) {
      return ExitStatus.INCOMPLETE;
    }
    boolean fails = open().stream().anyMatch(finding -> gate.fails(finding.level()));
    return fails ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  /** One line that accounts for the run and its exit status. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    int open = open().size();
    parts.add(counted(open, "finding") + levels());
    counts(parts, open - shown().size(), "not shown");
    counts(parts, count(Review.Status.SUPPRESSED), "suppressed");
    counts(parts, count(Review.Status.KNOWN), "known from before");
    counts(parts, review.absent().size(), "gone since");
    parts.add(InputAccount.words("skipped", inputs.skipped()));
    parts.add(InputAccount.words("failed", inputs.failed()));
    parts.add(InputAccount.words("times cut short", inputs.limited()));
    parts.removeIf(String::isEmpty);
    return "checked "
        + inputs.checked()
        + " of "
        + counted(inputs.total(), "input")
        + ": "
        + String.join(", ", parts)
        + "; exit "
        + status().code();
  }

  private static void counts(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private String levels() {
    List<String> parts = new ArrayList<>();
    for (Level level : List.of(Level.ERROR, Level.WARNING, Level.NOTE)) {
      if (count(level) > 0) {
        parts.add(count(level) + " " + level.label());
      }
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  /** A number and its noun, such as {@code 1 input} or {@code 2 inputs}. */
  public static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
