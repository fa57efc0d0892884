package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flopaudit.data.DataNode;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;

/**
 * A figure that somebody names, to be held against what a document supports.
 *
 * @param kind what it is a figure of, and its unit
 * @param value the figure
 */
public record Claim(FactKind kind, BigDecimal value) {
  private static final String SOURCE = "the claim";

  /** What came of it. */
  public enum Outcome {
    AGREES,
    DIFFERS,
    CANNOT_TELL;

    /** The words that users see, such as {@code cannot-tell}. */
    public String label() {
      return DataNode.word(this);
    }
  }

  /**
   * The claim held against one thing that the document supports.
   *
   * @param outcome whether the two can both be right
   * @param against what it is held against, in words
   * @param supported the amounts that the document admits
   * @param factor how many times one figure is the other, at least 1; 0 if one of them is nothing
   * @param derivation how both sides were reckoned
   */
  public record Comparison(
      Outcome outcome,
      String against,
      Interval supported,
      BigDecimal factor,
      Derivation derivation) {}

  /**
   * What a document makes of the claim.
   *
   * @param outcome that of the most direct comparison
   * @param comparisons the most direct first
   * @param missing what the document would have to state, where there is nothing to compare
   */
  public record Answer(Outcome outcome, List<Comparison> comparisons, List<String> missing) {

    /** Copies the lists. */
    public Answer {
      comparisons = List.copyOf(comparisons);
      missing = List.copyOf(missing);
    }
  }

  /** Holds the claim against the facts of a model. */
  public Answer against(ModelFacts facts, Methods methods) {
    Figure claimed = claimed(methods);
    List<Comparison> comparisons = new ArrayList<>();
    for (Fact fact : facts.all(kind)) {
      methods
          .numbers()
          .figure(fact)
          .map(figure -> compare(claimed, figure, "what is stated: " + kind.label()))
          .ifPresent(comparisons::add);
    }
    Estimates supported = methods.estimates(facts.without(Set.copyOf(facts.all(kind))));
    for (Estimate implied : implied(facts, methods)) {
      for (Estimate estimate : supported.all()) {
        comparisons.add(
            compare(
                figure(implied),
                figure(estimate),
                "training compute by " + estimate.method().label()));
      }
    }
    return comparisons.isEmpty()
        ? new Answer(Outcome.CANNOT_TELL, comparisons, supported.missing())
        : new Answer(comparisons.get(0).outcome(), comparisons, List.of());
  }

  /** The training compute that follows from the claim, with whatever else it takes. */
  private List<Estimate> implied(ModelFacts facts, Methods methods) {
    Fact claim = GivenFigures.fact(kind, value, SOURCE);
    List<Fact> with = new ArrayList<>(facts.without(Set.copyOf(facts.all(kind))).facts());
    with.add(claim);
    return methods.estimates(new ModelFacts(with, List.of())).all().stream()
        .filter(estimate -> estimate.derivation().evidence().contains(claim.evidence()))
        .toList();
  }

  private Figure claimed(Methods methods) {
    return methods
        .numbers()
        .figure(GivenFigures.fact(kind, value, SOURCE))
        .orElseThrow(
            () -> new IllegalArgumentException("expected a number from 0 to 1e64, found " + value));
  }

  private static Figure figure(Estimate estimate) {
    return new Figure(estimate.value(), estimate.range().interval(), estimate.derivation());
  }

  private static Comparison compare(Figure claimed, Figure supported, String against) {
    boolean agrees = claimed.range().overlaps(supported.range());
    BigDecimal less = claimed.value().min(supported.value());
    BigDecimal more = claimed.value().max(supported.value());
    return new Comparison(
        agrees ? Outcome.AGREES : Outcome.DIFFERS,
        against,
        supported.range(),
        less.signum() == 0 ? BigDecimal.ZERO : more.divide(less, MathContext.DECIMAL64),
        claimed.derivation().then(supported.derivation()));
  }
}
