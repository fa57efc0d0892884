package org.flopaudit.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.FlopRange;

/** What counted compute is held against. */
public sealed interface Threshold {

  /**
   * Whether it is met.
   *
   * @param counted the compute that counts
   * @param original what others spent on the model before
   */
  Answer isMet(FlopRange counted, FlopRange original);

  /** Whether the threshold itself meets it. */
  Comparator comparator();

  /** How much compute would surely meet it, in FLOP; empty where that cannot be told. */
  Optional<BigDecimal> limit(FlopRange original);

  /** In words, such as {@code above 1e25 FLOP}. */
  String text();

  /**
   * An amount.
   *
   * @param comparator whether the amount itself meets it
   * @param flop the amount, in FLOP
   */
  record Amount(Comparator comparator, Fraction flop) implements Threshold {
    @Override
    public Answer isMet(FlopRange counted, FlopRange original) {
      return flop.isMetBy(counted.interval(), comparator);
    }

    @Override
    public Optional<BigDecimal> limit(FlopRange original) {
      return Optional.of(flop.of(BigDecimal.ONE, MathContext.DECIMAL128));
    }

    @Override
    public String text() {
      return comparator.text() + " " + flop + " FLOP";
    }
  }

  /**
   * A share of the original model's training compute, with amounts that stand in where the
   * original's is neither known nor estimable.
   *
   * @param comparator whether the share itself meets it
   * @param share of the original's training compute
   * @param fallback for an original that is not of systemic risk, in FLOP
   * @param systemicFallback for one that is, in FLOP
   * @param systemicAbove the training compute above which an original is of systemic risk
   */
  record ShareOfOriginal(
      Comparator comparator,
      Fraction share,
      Fraction fallback,
      Fraction systemicFallback,
      BigDecimal systemicAbove)
      implements Threshold {

    @Override
    public Answer isMet(FlopRange counted, FlopRange original) {
      if (isKnown(original)) {
        return share.isMetByShare(counted.interval(), original.interval(), comparator);
      }
      Answer systemic = original.isAbove(systemicAbove);
      Answer ifNot = fallback.isMetBy(counted.interval(), comparator);
      Answer ifSystemic = systemicFallback.isMetBy(counted.interval(), comparator);
      return systemic == Answer.YES
          ? ifSystemic
          : systemic == Answer.NO || ifNot == ifSystemic ? ifNot : Answer.OPEN;
    }

    /** Whether the share is used, and not an amount in its place. */
    static boolean isKnown(FlopRange original) {
      return original.isBounded() && original.low().signum() > 0;
    }

    @Override
    public Optional<BigDecimal> limit(FlopRange original) {
      if (isKnown(original)) {
        return original.high().map(most -> share.of(most, MathContext.DECIMAL128));
      }
      Fraction amount = original.isAbove(systemicAbove) == Answer.NO ? fallback : systemicFallback;
      return Optional.of(amount.of(BigDecimal.ONE, MathContext.DECIMAL128));
    }

    @Override
    public String text() {
      return comparator.text() + " " + share.asShare() + " of the original's training compute";
    }
  }
}
