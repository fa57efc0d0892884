package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number on the way to an estimate: what is shown, what it may be, and where it comes from.
 *
 * @param value the number as stated or reckoned
 * @param range what it may be; holds the value
 * @param derivation where it comes from
 */
record Figure(BigDecimal value, Interval range, Derivation derivation) {

  /** A number that is what it is. */
  static Figure exactly(BigDecimal value) {
    return new Figure(value, Interval.exactly(value), Derivation.NONE);
  }

  /** The product. */
  Figure times(Figure other) {
    return new Figure(
        value.multiply(other.value), range.times(other.range), derivation.then(other.derivation));
  }

  /** The quotient; the other must not be zero. */
  Figure dividedBy(Figure other) {
    return new Figure(
        value.divide(other.value, MathContext.DECIMAL128),
        range.dividedBy(other.range),
        derivation.then(other.derivation));
  }

  /** The same number with one more step behind it. */
  Figure because(String text, String source) {
    return new Figure(value, range, derivation.then(text, source));
  }

  /** The same number with one more assumption. */
  Figure assuming(String sentence) {
    return new Figure(value, range, derivation.assuming(sentence));
  }

  /** The same number, which may be more than it was. */
  Figure upTo(Interval wider) {
    return new Figure(value, range.union(wider), derivation);
  }
}
