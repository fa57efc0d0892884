package org.flopaudit.fact;

import java.math.BigDecimal;

/** What a fact says: an amount in the unit of its kind, or a name. */
public sealed interface Value {

  /**
   * A number or a stated range.
   *
   * @param low the lower end, in the unit of the fact's kind
   * @param high the upper end, equal to the lower where one number is stated
   */
  record Amount(BigDecimal low, BigDecimal high) implements Value {

    /** Orders the ends and drops trailing zeros, so that 1.50 and 1.5 are one value. */
    public Amount {
      low = low.stripTrailingZeros();
      high = high.stripTrailingZeros();
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException("a range from " + low + " down to " + high);
      }
    }

    /** A single number. */
    public static Amount of(BigDecimal value) {
      return new Amount(value, value);
    }

    /** Whether two ends are stated. */
    public boolean isRange() {
      return low.compareTo(high) != 0;
    }

    @Override
    public String text() {
      return isRange() ? low + " to " + high : low.toString();
    }
  }

  /**
   * A name, a hub id or a word.
   *
   * @param text as the document writes it
   */
  record Name(String text) implements Value {}

  /** The value in words. */
  String text();
}
