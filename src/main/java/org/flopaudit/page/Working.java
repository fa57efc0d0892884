package org.flopaudit.page;

import java.util.List;
import java.util.Map;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.finding.Finding;
import org.flopaudit.report.Visible;

/**
 * How a figure came about.
 *
 * @param steps the arithmetic, in order
 * @param assumptions what was taken for granted, a sentence each
 * @param quotes the words that the numbers come from
 */
public record Working(List<Step> steps, List<String> assumptions, List<Quote> quotes) {
  /** Of a figure that is shown elsewhere, or of none. */
  static final Working NONE = new Working(List.of(), List.of(), List.of());

  /**
   * A line of the arithmetic.
   *
   * @param text the line
   * @param source where its numbers come from; may be empty
   */
  public record Step(String text, String source) {}

  /** Copies the lists. */
  public Working {
    steps = List.copyOf(steps);
    assumptions = List.copyOf(assumptions);
    quotes = List.copyOf(quotes);
  }

  static Working of(Derivation derivation) {
    return new Working(
        derivation.steps().stream().map(step -> step(step.text(), step.source())).toList(),
        derivation.assumptions().stream().map(Visible::line).map(Plain::text).toList(),
        derivation.evidence().stream().distinct().map(Quote::of).toList());
  }

  static Working of(Finding finding, Map<String, String> laws) {
    return new Working(
        finding.steps().stream()
            .map(step -> step(Plain.named(step.text(), laws), step.source()))
            .toList(),
        List.of(),
        finding.related().stream()
            .map(Finding.Related::evidence)
            .distinct()
            .map(Quote::of)
            .toList());
  }

  private static Step step(String text, String source) {
    return new Step(Plain.text(Visible.line(text)), Visible.line(source));
  }
}
