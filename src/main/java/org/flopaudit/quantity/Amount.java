package org.flopaudit.quantity;

import java.math.BigDecimal;

/**
 * A number, or a range of two, before its unit is known.
 *
 * @param low the lower end, scale words applied
 * @param high the upper end
 * @param factor what scale words and powers of ten have multiplied it by
 * @param open whether a plus sign stands behind it: "15T+"
 * @param from its first token
 * @param to the token after its last
 */
record Amount(BigDecimal low, BigDecimal high, BigDecimal factor, boolean open, int from, int to) {

  /** A plain number. */
  static Amount of(BigDecimal value, int from, int to) {
    return new Amount(value, value, BigDecimal.ONE, false, from, to);
  }

  /** A number with a power of ten. */
  static Amount of(BigDecimal value, BigDecimal power, int from, int to) {
    return of(value, from, to).times(power, to);
  }

  Amount times(BigDecimal scale, int end) {
    return new Amount(
        low.multiply(scale), high.multiply(scale), factor.multiply(scale), open, from, end);
  }

  /** "32 x 8": the product of two plain numbers. */
  Amount times(Amount other) {
    return new Amount(
        low.multiply(other.low), high.multiply(other.high), factor, open, from, other.to);
  }

  /** The range from this amount to another. */
  Amount upTo(Amount other) {
    return new Amount(low, other.high, factor.max(other.factor), false, from, other.to);
  }

  Amount opened(int end) {
    return new Amount(low, high, factor, true, from, end);
  }

  /** Whether a scale word or a power of ten stands with it. */
  boolean isScaled() {
    return factor.compareTo(BigDecimal.ONE) != 0;
  }
}
