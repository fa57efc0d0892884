package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flopaudit.data.DataNode;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;

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
   * @param way how the document supports it; empty where it states a figure of the same kind
   * @param value what the document supports
   * @param supported the amounts that it admits
   * @param isClaimGreater whether the claim is more than that
   * @param factor how many times one figure is the other, at least 1; 0 if one of them is nothing
   * @param derivation how the supported figure came about
   */
  public record Comparison(
      Outcome outcome,
      Optional<MethodName> way,
      BigDecimal value,
      Interval supported,
      boolean isClaimGreater,
      BigDecimal factor,
      Derivation derivation) {

    /** Holds a claimed figure against a supported one. */
    public static Comparison of(
        BigDecimal claimed,
        Interval claimedRange,
        Optional<MethodName> way,
        BigDecimal value,
        Interval supported,
        Derivation derivation) {
      BigDecimal less = claimed.min(value);
      return new Comparison(
          claimedRange.overlaps(supported) ? Outcome.AGREES : Outcome.DIFFERS,
          way,
          value,
          supported,
          claimed.compareTo(value) > 0,
          less.signum() == 0
              ? BigDecimal.ZERO
              : claimed.max(value).divide(less, MathContext.DECIMAL64),
          derivation);
    }
  }

  /**
   * What a document makes of the claim.
   *
   * @param outcome that of the most direct comparison
   * @param implied the training compute that the claim comes to, where it is not itself one
   * @param comparisons the most direct first
   * @param missing what the document would have to state, where there is nothing to compare
   */
  public record Answer(
      Outcome outcome,
      Optional<Estimate> implied,
      List<Comparison> comparisons,
      List<String> missing) {

    /** Copies the lists. */
    public Answer {
      comparisons = List.copyOf(comparisons);
      missing = List.copyOf(missing);
    }

    /** The answer that some comparisons give; without any, nothing can be told. */
    public static Answer of(
        Optional<Estimate> implied, List<Comparison> comparisons, List<String> missing) {
      return comparisons.isEmpty()
          ? new Answer(Outcome.CANNOT_TELL, implied, comparisons, missing)
          : new Answer(comparisons.get(0).outcome(), implied, comparisons, List.of());
    }
  }

  /** Holds the claim against the facts of a model. */
  public Answer against(ModelFacts facts, Methods methods) {
    ModelFacts others = facts.without(Set.copyOf(facts.all(kind)));
    Estimates supported = methods.estimates(others);
    Optional<Estimate> implied = implied(others, methods);
    List<Comparison> comparisons = new ArrayList<>(stated(facts, methods));
    for (Estimate estimate : implied.isPresent() ? supported.all() : List.<Estimate>of()) {
      comparisons.add(compare(implied.get(), estimate));
    }
    List<String> missing = new ArrayList<>(supported.missing());
    if (missing.isEmpty()) {
      missing.add(kind.label().replace('_', ' ') + ", or what it could be reckoned from");
    }
    return Answer.of(implied.filter(estimate -> !isCompute()), comparisons, missing);
  }

  /** Figures of the same kind; of several, for several runs, one that agrees is the one meant. */
  private List<Comparison> stated(ModelFacts facts, Methods methods) {
    Figure claimed = claimed(methods);
    Map<BigDecimal, Comparison> byValue = new LinkedHashMap<>();
    for (Fact fact : facts.all(kind)) {
      methods
          .numbers()
          .figure(fact)
          .map(figure -> compare(claimed, figure))
          .ifPresent(comparison -> byValue.putIfAbsent(stripped(comparison.value()), comparison));
    }
    return byValue.values().stream().sorted(Comparator.comparing(Comparison::outcome)).toList();
  }

  private static BigDecimal stripped(BigDecimal value) {
    return value.stripTrailingZeros();
  }

  private boolean isCompute() {
    return kind == FactKind.TRAINING_COMPUTE;
  }

  /**
   * The training compute that follows from the claim, with whatever else it takes: of the run that
   * the document names no stage of, or else of the first that it suffices for.
   */
  private Optional<Estimate> implied(ModelFacts others, Methods methods) {
    return Stream.concat(
            Stream.of(Optional.<Stage>empty()),
            others.facts().stream().map(Fact::stage).filter(Optional::isPresent).distinct())
        .flatMap(stage -> implied(others, stage, methods).stream())
        .findFirst();
  }

  private Optional<Estimate> implied(ModelFacts others, Optional<Stage> stage, Methods methods) {
    Fact claim = new GivenFigures(SOURCE, stage).number(kind, value);
    List<Fact> with = new ArrayList<>(others.facts());
    with.add(claim);
    return methods.estimates(new ModelFacts(with, List.of())).all().stream()
        .filter(estimate -> estimate.derivation().evidence().contains(claim.evidence()))
        .findFirst();
  }

  private Figure claimed(Methods methods) {
    return methods
        .numbers()
        .figure(GivenFigures.fact(kind, value, SOURCE))
        .orElseThrow(
            () -> new IllegalArgumentException("expected a number from 0 to 1e64, found " + value));
  }

  private static Comparison compare(Figure claimed, Figure stated) {
    return Comparison.of(
        claimed.value(),
        claimed.range(),
        Optional.empty(),
        stated.value(),
        stated.range(),
        stated.derivation());
  }

  private static Comparison compare(Estimate implied, Estimate supported) {
    return Comparison.of(
        implied.value(),
        implied.likely().interval(),
        Optional.of(supported.method()),
        supported.value(),
        supported.likely().interval(),
        supported.derivation());
  }
}
