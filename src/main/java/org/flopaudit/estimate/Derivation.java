package org.flopaudit.estimate;

import java.util.Collection;
import java.util.List;
import org.flopaudit.source.Evidence;

/**
 * How a figure came about, for a reader to follow.
 *
 * @param steps the arithmetic, a line each
 * @param assumptions what was taken for granted, a sentence each
 * @param evidence the words that the numbers come from, in the order in which they are used
 */
public record Derivation(List<Step> steps, List<String> assumptions, List<Evidence> evidence) {
  /** A figure that needs no explanation. */
  public static final Derivation NONE = new Derivation(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Derivation {
    steps = List.copyOf(steps);
    assumptions = List.copyOf(assumptions);
    evidence = List.copyOf(evidence);
  }

  /**
   * One line of the arithmetic.
   *
   * @param text such as {@code 6 x 8.03e9 parameters x 1.5e13 tokens = 7.2e23 FLOP}
   * @param source where its numbers come from: the place of a quote, or a citation
   */
  public record Step(String text, String source) {}

  /** One step. */
  public static Derivation of(String text, String source) {
    return new Derivation(List.of(new Step(text, source)), List.of(), List.of());
  }

  /** What a fact of a document says, with its words. */
  public static Derivation quoting(String text, Evidence evidence) {
    return new Derivation(List.of(new Step(text, evidence.place())), List.of(), List.of(evidence));
  }

  /** Several derivations after one another. */
  public static Derivation all(Collection<Derivation> derivations) {
    return new Derivation(
        derivations.stream().flatMap(each -> each.steps.stream()).distinct().toList(),
        derivations.stream().flatMap(each -> each.assumptions.stream()).distinct().toList(),
        derivations.stream().flatMap(each -> each.evidence.stream()).distinct().toList());
  }

  /** This derivation, followed by the other. */
  public Derivation then(Derivation next) {
    return all(List.of(this, next));
  }

  /** This derivation, followed by one more step. */
  public Derivation then(String text, String source) {
    return then(of(text, source));
  }

  /** This derivation with one more assumption. */
  public Derivation assuming(String sentence) {
    return then(new Derivation(List.of(), List.of(sentence), List.of()));
  }
}
