package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of computation in FLOP, as an interval; operations of any precision count alike. Where
 * nothing is known it runs from zero without end, so that sums and comparisons need no special
 * case.
 *
 * @param interval the ends, in FLOP
 */
public record FlopRange(Interval interval) {
  /** No computation. */
  public static final FlopRange NONE = new FlopRange(Interval.ZERO);

  /** Nothing is known of the amount. */
  public static final FlopRange UNKNOWN = new FlopRange(Interval.ANY);

  /** Half a power of ten: the square root of ten, to six digits. */
  private static final BigDecimal HALF_MAGNITUDE = new BigDecimal("3.16228");

  /** One figure, in FLOP. */
  public static FlopRange exactly(BigDecimal flop) {
    return new FlopRange(Interval.exactly(flop));
  }

  /** From one figure to another, in FLOP. */
  public static FlopRange between(BigDecimal low, BigDecimal high) {
    return new FlopRange(Interval.between(low, high));
  }

  /** A figure or more, in FLOP. */
  public static FlopRange atLeast(BigDecimal flop) {
    return new FlopRange(Interval.atLeast(flop));
  }

  /** A figure or less, in FLOP. */
  public static FlopRange atMost(BigDecimal flop) {
    return new FlopRange(Interval.atMost(flop));
  }

  /**
   * A reported figure with a margin to both sides.
   *
   * @param flop the figure
   * @param margin the margin as a fraction of the figure, from 0 to 1
   */
  public static FlopRange around(BigDecimal flop, BigDecimal margin) {
    return between(
        flop.multiply(BigDecimal.ONE.subtract(margin)), flop.multiply(BigDecimal.ONE.add(margin)));
  }

  /** A figure of which only the power of ten is told: half a power to both sides. */
  public static FlopRange magnitude(BigDecimal flop) {
    Interval spread = Interval.between(BigDecimal.ONE, HALF_MAGNITUDE);
    BigDecimal low = Interval.exactly(flop).dividedBy(spread).low();
    return between(low, flop.multiply(HALF_MAGNITUDE));
  }

  /**
   * Reads {@code 8e24}, {@code 8e24 FLOP}, {@code 3e24 to 5e24}, {@code 8e24 +- 30 %}, {@code
   * at-least 8e24}, {@code at-most 8e24}, {@code magnitude 1e25} or {@code unknown}; empty if it is
   * none of these.
   */
  public static Optional<FlopRange> parse(String text) {
    return FlopWords.read(text);
  }

  /** The lower end. */
  public BigDecimal low() {
    return interval.low();
  }

  /** The upper end; empty where there is none. */
  public Optional<BigDecimal> high() {
    return interval.high();
  }

  /** Whether nothing is known of the amount. */
  public boolean isUnknown() {
    return equals(UNKNOWN);
  }

  /** Whether it is one figure. */
  public boolean isExact() {
    return interval.isExact();
  }

  /** Whether it is certainly nothing. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Whether it has an upper end. */
  public boolean isBounded() {
    return interval.isBounded();
  }

  /** Both amounts together. */
  public FlopRange plus(FlopRange other) {
    return new FlopRange(interval.plus(other.interval));
  }

  /** What is left when the other amount is taken out. */
  public FlopRange minus(FlopRange other) {
    return new FlopRange(interval.minus(other.interval));
  }

  /** So many times the amount. */
  public FlopRange times(Interval factor) {
    return new FlopRange(interval.times(factor));
  }

  /** So many times the amount. */
  public FlopRange times(BigDecimal factor) {
    return new FlopRange(interval.times(factor));
  }

  /** This amount as a fraction of the whole; without upper end where the whole is unknown. */
  public Interval shareOf(FlopRange whole) {
    return interval.dividedBy(whole.interval);
  }

  /** The smallest range that holds both. */
  public FlopRange union(FlopRange other) {
    return new FlopRange(interval.union(other.interval));
  }

  /** From nothing up to this amount: it may or may not count. */
  public FlopRange orNothing() {
    return new FlopRange(interval.orNothing());
  }

  /** Whether the two can be the same amount. */
  public boolean overlaps(FlopRange other) {
    return interval.overlaps(other.interval);
  }

  /** Whether the amount is greater than a limit. */
  public Answer isAbove(BigDecimal limit) {
    return interval.isAbove(limit);
  }

  /** Whether the amount is a limit or greater. */
  public Answer isAtLeast(BigDecimal limit) {
    return interval.isAtLeast(limit);
  }

  /** The amount in words, such as {@code 3.8e25 FLOP} or {@code 6.5e23 to 7.9e23 FLOP}. */
  public String text() {
    return Figures.flop(this);
  }

  @Override
  public String toString() {
    return text();
  }
}
