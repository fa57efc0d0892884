package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An interval of decimals from zero up, in whatever unit its user says. Sums and products are
 * exact; quotients round outward in the 34th digit, so that an interval never loses a value that it
 * should hold.
 *
 * @param low the lower end, at least 0
 * @param high the upper end, at least the lower; empty where there is none
 */
public record Interval(BigDecimal low, Optional<BigDecimal> high) {
  private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

  private static final int LARGEST_POWER = 1000;

  /** Nothing at all. */
  public static final Interval ZERO = exactly(BigDecimal.ZERO);

  /** Any amount: from zero without end. */
  public static final Interval ANY = atLeast(BigDecimal.ZERO);

  /**
   * Drops trailing zeros, so that 1.50 and 1.5 are one value.
   *
   * @throws IllegalArgumentException if an end is negative or beyond 1e1000, or if the ends are the
   *     wrong way round
   */
  public Interval {
    low = low.stripTrailingZeros();
    high = high.map(BigDecimal::stripTrailingZeros);
    if (isBeyondReckoning(low) || high.filter(Interval::isBeyondReckoning).isPresent()) {
      throw new IllegalArgumentException("an interval with an end beyond 1e1000");
    }
    if (low.signum() < 0) {
      throw new IllegalArgumentException("an interval from the negative number " + low);
    }
    if (high.isPresent() && low.compareTo(high.get()) > 0) {
      throw new IllegalArgumentException("an interval from " + low + " down to " + high.get());
    }
  }

  /** A sum of 1e999999999 and 1 would have a thousand million digits. */
  private static boolean isBeyondReckoning(BigDecimal value) {
    return Math.abs((long) value.precision() - value.scale()) > LARGEST_POWER;
  }

  /** One number. */
  public static Interval exactly(BigDecimal value) {
    return new Interval(value, Optional.of(value));
  }

  /** From one number to another. */
  public static Interval between(BigDecimal low, BigDecimal high) {
    return new Interval(low, Optional.of(high));
  }

  /** A number or more. */
  public static Interval atLeast(BigDecimal low) {
    return new Interval(low, Optional.empty());
  }

  /** A number or less. */
  public static Interval atMost(BigDecimal high) {
    return between(BigDecimal.ZERO, high);
  }

  /** Whether it holds one number alone. */
  public boolean isExact() {
    return high.isPresent() && low.compareTo(high.get()) == 0;
  }

  /** Whether it has an upper end. */
  public boolean isBounded() {
    return high.isPresent();
  }

  /** Whether a number lies in it. */
  public boolean contains(BigDecimal value) {
    return low.compareTo(value) <= 0 && (high.isEmpty() || value.compareTo(high.get()) <= 0);
  }

  /** Whether the two share a number. */
  public boolean overlaps(Interval other) {
    return (high.isEmpty() || other.low.compareTo(high.get()) <= 0)
        && (other.high.isEmpty() || low.compareTo(other.high.get()) <= 0);
  }

  /** The smallest interval that holds both. */
  public Interval union(Interval other) {
    return new Interval(
        low.min(other.low), high.flatMap(mine -> other.high.map(theirs -> mine.max(theirs))));
  }

  /** The sums of a number of this interval and one of the other. */
  public Interval plus(Interval other) {
    if (equals(ZERO)) {
      return other;
    }
    return new Interval(
        low.add(other.low), high.flatMap(mine -> other.high.map(theirs -> mine.add(theirs))));
  }

  /** The differences, as far as they are not negative. */
  public Interval minus(Interval other) {
    BigDecimal least =
        other.high.map(taken -> low.subtract(taken).max(BigDecimal.ZERO)).orElse(BigDecimal.ZERO);
    return new Interval(least, high.map(most -> most.subtract(other.low).max(BigDecimal.ZERO)));
  }

  /** The products of a number of this interval and one of the other. */
  public Interval times(Interval other) {
    return new Interval(
        low.multiply(other.low),
        high.flatMap(mine -> other.high.map(theirs -> mine.multiply(theirs))));
  }

  /** The products with a number that is not negative. */
  public Interval times(BigDecimal factor) {
    return times(exactly(factor));
  }

  /** The quotients; without upper end where the divisor may be zero. */
  public Interval dividedBy(Interval divisor) {
    BigDecimal least =
        divisor
            .high
            .filter(most -> most.signum() > 0)
            .map(most -> low.divide(most, DOWN))
            .orElse(BigDecimal.ZERO);
    Optional<BigDecimal> most =
        divisor.low.signum() > 0
            ? high.map(mine -> mine.divide(divisor.low, UP))
            : Optional.empty();
    return new Interval(least, most);
  }

  /** From zero to the upper end: an amount that may or may not have been spent. */
  public Interval orNothing() {
    return new Interval(BigDecimal.ZERO, high);
  }

  /** Whether its number is greater than a limit. */
  public Answer isAbove(BigDecimal limit) {
    return low.compareTo(limit) > 0
        ? Answer.YES
        : high.isPresent() && high.get().compareTo(limit) <= 0 ? Answer.NO : Answer.OPEN;
  }

  /** Whether its number is a limit or greater. */
  public Answer isAtLeast(BigDecimal limit) {
    return low.compareTo(limit) >= 0
        ? Answer.YES
        : high.isPresent() && high.get().compareTo(limit) < 0 ? Answer.NO : Answer.OPEN;
  }
}
