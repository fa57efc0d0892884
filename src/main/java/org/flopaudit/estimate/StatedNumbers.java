package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;

/** Numbers as documents state them, with the interval that their digits and bounds admit. */
final class StatedNumbers {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MOST_DIGITS = 64;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Counts that nobody rounds. */
  private static final Set<FactKind> COUNTED =
      EnumSet.of(
          FactKind.EPOCHS,
          FactKind.STEPS,
          FactKind.BATCH_SIZE,
          FactKind.BATCH_TOKENS,
          FactKind.SEQUENCE_LENGTH,
          FactKind.DEVICE_COUNT,
          FactKind.INFERENCE_SAMPLES);

  private final Assumptions assumptions;

  StatedNumbers(Assumptions assumptions) {
    this.assumptions = assumptions;
  }

  /** The number of a fact; empty for a name, and for a number that no training ever came near. */
  Optional<Figure> figure(Fact fact) {
    return fact.amount().filter(StatedNumbers::isPlausible).map(amount -> figure(fact, amount));
  }

  /** Bounds the work: a sum of 1e999999999 and 1 would have a thousand million digits. */
  private static boolean isPlausible(Value.Amount amount) {
    return amount.low().signum() >= 0 && isReckonable(amount.low()) && isReckonable(amount.high());
  }

  /** Whether a number is small and plain enough to reckon with. */
  static boolean isReckonable(BigDecimal value) {
    int power = value.precision() - value.scale();
    return Math.abs((long) power) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
  }

  /**
   * One number out of several statements of it: the firmest and most exact one where they agree,
   * everything from the least to the greatest where they do not; empty where there is none.
   */
  Optional<Figure> one(List<Fact> facts) {
    List<Figure> figures = facts.stream().flatMap(fact -> figure(fact).stream()).toList();
    return figures.stream()
        .min(Comparator.comparing(StatedNumbers::width))
        .map(
            best ->
                figures.stream().allMatch(other -> other.range().overlaps(best.range()))
                    ? best
                    : anyOf(figures));
  }

  private static Figure anyOf(List<Figure> figures) {
    Figure greatest = figures.stream().max(Comparator.comparing(Figure::value)).orElseThrow();
    Interval all = figures.stream().map(Figure::range).reduce(Interval::union).orElseThrow();
    Derivation derivation =
        figures.stream().map(Figure::derivation).reduce(Derivation::then).orElseThrow();
    return new Figure(greatest.value(), all, derivation)
        .assuming("several figures are stated; any of them may be meant");
  }

  /** The width of a number's interval relative to the number; none is wider than an open one. */
  private static BigDecimal width(Figure figure) {
    BigDecimal value = figure.value().max(BigDecimal.ONE);
    return figure
        .range()
        .high()
        .map(high -> high.subtract(figure.range().low()).divide(value, MathContext.DECIMAL64))
        .orElse(BigDecimal.valueOf(Long.MAX_VALUE));
  }

  private Figure figure(Fact fact, Value.Amount amount) {
    BigDecimal value =
        amount.isRange() ? amount.low().add(amount.high()).divide(TWO) : amount.low();
    Figure figure =
        new Figure(
            value,
            amount.isRange()
                ? Interval.between(amount.low(), amount.high())
                : range(fact.kind(), amount.low(), fact.bound()),
            Derivation.quoting(Figures.stated(value) + " " + unit(fact.kind()), fact.evidence()));
    boolean isOpened = fact.bound() == Bound.AT_LEAST && !isCompute(fact.kind());
    return isOpened ? figure.assuming(assumptions.moreThan().sentence()) : figure;
  }

  /** The interval of one number. */
  Interval range(FactKind kind, BigDecimal value, Bound bound) {
    return switch (bound) {
      case EXACT -> COUNTED.contains(kind) ? Interval.exactly(value) : around(value, HALF);
      case ABOUT ->
          isCompute(kind) && isPowerOfTen(value)
              ? FlopRange.magnitude(value).interval()
              : around(value, BigDecimal.ONE);
      case AT_LEAST ->
          isCompute(kind)
              ? Interval.atLeast(value)
              : Interval.exactly(value).times(assumptions.moreThan().range());
      case AT_MOST -> Interval.atMost(value);
    };
  }

  /** So many units of the last digit to both sides, but no more than rounding explains. */
  private Interval around(BigDecimal value, BigDecimal units) {
    BigDecimal bare = value.stripTrailingZeros();
    BigDecimal most =
        bare.multiply(assumptions.roundingAtMost().usual()).multiply(units).multiply(TWO);
    BigDecimal spread = bare.ulp().multiply(units).min(most);
    return Interval.between(bare.subtract(spread).max(BigDecimal.ZERO), bare.add(spread));
  }

  private static boolean isPowerOfTen(BigDecimal value) {
    return value.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
  }

  private static boolean isCompute(FactKind kind) {
    return kind == FactKind.TRAINING_COMPUTE;
  }

  private static String unit(FactKind kind) {
    return kind == FactKind.UTILIZATION ? "utilisation" : kind.unit();
  }
}
