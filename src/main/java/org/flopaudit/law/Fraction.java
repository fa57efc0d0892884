package org.flopaudit.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.Interval;

/**
 * A number that a law writes as a quotient, kept exactly: a third has no decimals to round.
 *
 * @param numerator what is divided
 * @param denominator by what; greater than 0
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {

  /**
   * Refuses a division by nothing.
   *
   * @throws IllegalArgumentException if the denominator is not positive
   */
  public Fraction {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("a fraction with the denominator " + denominator);
    }
  }

  /** A number. */
  public static Fraction of(BigDecimal number) {
    return new Fraction(number, BigDecimal.ONE);
  }

  /** Reads {@code 1e25}, {@code 15 %}, {@code 1/3} or {@code 1e25/3}; empty if it is none. */
  public static Optional<Fraction> parse(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      Optional<BigDecimal> above = number(text.substring(0, slash));
      Optional<BigDecimal> below = number(text.substring(slash + 1));
      return above.flatMap(
          numerator ->
              below
                  .filter(denominator -> denominator.signum() > 0)
                  .map(denominator -> new Fraction(numerator, denominator)));
    }
    return text.endsWith("%")
        ? number(text.substring(0, text.length() - 1))
            .map(percent -> of(percent.scaleByPowerOfTen(-2)))
        : number(text).map(Fraction::of);
  }

  private static Optional<BigDecimal> number(String text) {
    String stripped = text.strip();
    try {
      return stripped.length() > 64 ? Optional.empty() : Optional.of(new BigDecimal(stripped));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** This part of an amount, to 34 digits: for showing, not for comparing. */
  public BigDecimal of(BigDecimal whole, MathContext precision) {
    BigDecimal product = whole.multiply(numerator);
    // a division takes a hundred times as long as a multiplication, and most laws state whole
    // amounts
    return isWhole() ? product.round(precision) : product.divide(denominator, precision);
  }

  /** Whether a number meets it, as the comparator has it. */
  public Answer isMetBy(Interval number, Comparator comparator) {
    return comparator.compare(number.times(denominator), numerator);
  }

  /**
   * Whether a part is so great a share of a whole; exact, for it multiplies and never divides.
   *
   * @param part an amount
   * @param whole what it is a part of
   */
  public Answer isMetByShare(Interval part, Interval whole, Comparator comparator) {
    Interval scaled = part.times(denominator);
    Interval limit = whole.times(numerator);
    if (limit.high().map(high -> comparator.compare(scaled, high).isSure()).orElse(false)) {
      return Answer.YES;
    }
    return comparator.compare(scaled, limit.low()) == Answer.NO ? Answer.NO : Answer.OPEN;
  }

  /** As a share: {@code 15 %}, {@code 1/3}. */
  public String asShare() {
    return isWhole() ? Figures.percent(numerator) : toString();
  }

  /** As a number: {@code 1e25}, {@code 1e25/3}. */
  @Override
  public String toString() {
    String above = Figures.stated(numerator);
    return isWhole() ? above : above + "/" + Figures.stated(denominator);
  }

  private boolean isWhole() {
    return denominator.compareTo(BigDecimal.ONE) == 0;
  }
}
