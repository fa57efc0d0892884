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

  /** The report of a run that nobody asked about its models. */
  public Report(
      List<Finding> findings,
      List<RuleText> rules,
      List<LawText> laws,
      InputAccount inputs,
      List<Problem> problems,
      LocalDate asOf,
      Gate gate) {
    this(findings, rules, laws, inputs, problems, asOf, gate, Survey.NONE);
  }

  /** The findings at or above the level that is shown. */
  public List<Finding> shown() {
    return findings.stream().filter(finding -> gate.shows(finding.level())).toList();
  }

  /** How many findings have a level. */
  public int count(Level level) {
    return (int) findings.stream().filter(finding -> finding.level() == level).count();
  }

  /** What the process will tell its caller. */
  public ExitStatus status() {
    if (inputs.total() == 0) {
      return ExitStatus.NO_INPUT;
    }
    if (inputs.isIncomplete() && !gate.allowIncomplete()) {
      return ExitStatus.INCOMPLETE;
    }
    boolean fails = findings.stream().anyMatch(finding -> gate.fails(finding.level()));
    return fails ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  /** One line that accounts for the run and its exit status. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    parts.add(counted(findings.size(), "finding") + levels());
    int hidden = findings.size() - shown().size();
    if (hidden > 0) {
      parts.add(hidden + " not shown");
    }
    parts.add(InputAccount.words("skipped", inputs.skipped()));
    parts.add(InputAccount.words("failed", inputs.failed()));
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
  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
