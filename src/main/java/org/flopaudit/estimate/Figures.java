package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Numbers as people read them, in one place: {@code 3.8e25}, two digits for what was reckoned, all
 * digits for what was stated.
 */
public final class Figures {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final List<String> SCALES = List.of("trillion", "billion", "million");
  private static final BigDecimal NEARLY_NONE = new BigDecimal("0.005");
  private static final BigDecimal SMALLEST_SHARE = new BigDecimal("0.001");
  private static final int LARGEST_PLAIN_POWER = 4;
  private static final int SMALLEST_PLAIN_POWER = -4;

  private Figures() {}

  /** A reckoned number, to two digits: {@code 7.2e23}, {@code 0.35}, {@code 1500}. */
  public static String rounded(BigDecimal value) {
    return written(value.round(TWO_DIGITS));
  }

  /** A stated number, with its digits, at most six: {@code 1.3125e25}. */
  public static String stated(BigDecimal value) {
    return written(value.round(SIX_DIGITS));
  }

  /** An interval of reckoned numbers: {@code 7.5e9 to 8.5e9}, {@code at least 10}. */
  public static String rounded(Interval interval) {
    if (interval.isExact()) {
      return stated(interval.low());
    }
    if (interval.equals(Interval.ANY)) {
      return "unknown";
    }
    if (interval.high().isEmpty()) {
      return "at least " + rounded(interval.low());
    }
    String high = rounded(interval.high().get());
    if (high.equals(rounded(interval.low()))) {
      return "about " + high;
    }
    return interval.low().signum() == 0
        ? "at most " + high
        : rounded(interval.low()) + " to " + high;
  }

  /** An amount of computation: {@code 3.8e25 FLOP}, {@code unknown}. */
  public static String flop(FlopRange range) {
    String text = rounded(range.interval());
    return range.isUnknown() ? text : text + " FLOP";
  }

  /** One reckoned amount of computation: {@code 3.8e25 FLOP}. */
  public static String flop(BigDecimal value) {
    return rounded(value) + " FLOP";
  }

  /** A fraction as a percentage, to two digits or to the unit: {@code 38 %}, {@code 0.41 %}. */
  public static String percent(BigDecimal fraction) {
    BigDecimal percent = fraction.scaleByPowerOfTen(2);
    boolean large = percent.compareTo(BigDecimal.TEN) >= 0;
    BigDecimal shown =
        large ? percent.setScale(0, RoundingMode.HALF_EVEN) : percent.round(TWO_DIGITS);
    return written(shown) + " %";
  }

  /** A share of something, or a multiple of it: {@code 38 % of}, {@code 57 times}. */
  public static String partOf(BigDecimal fraction) {
    return fraction.compareTo(BigDecimal.TEN) < 0 ? percent(fraction) + " of" : times(fraction);
  }

  /** How an amount stands to a line: {@code about 1.5 times}, {@code 63 % of}, {@code exactly}. */
  public static String beside(BigDecimal amount, BigDecimal line) {
    BigDecimal ratio = amount.divide(line, MathContext.DECIMAL64);
    if (amount.compareTo(line) == 0) {
      return "exactly";
    }
    if (ratio.subtract(BigDecimal.ONE).abs().compareTo(NEARLY_NONE) < 0) {
      return ratio.compareTo(BigDecimal.ONE) > 0 ? "just above" : "just below";
    }
    if (ratio.compareTo(BigDecimal.ONE) > 0) {
      return "about " + times(ratio);
    }
    return ratio.compareTo(SMALLEST_SHARE) < 0
        ? "less than a thousandth of"
        : percent(ratio) + " of";
  }

  /** A number in words that a newspaper would use: {@code 55,600}, {@code 15.6 trillion}. */
  public static String words(BigDecimal value) {
    for (int i = 0; i < SCALES.size(); i++) {
      int power = 3 * (SCALES.size() - i) + 3;
      BigDecimal scaled = value.scaleByPowerOfTen(-power);
      if (scaled.compareTo(BigDecimal.ONE) >= 0) {
        boolean isBeyond = scaled.compareTo(BigDecimal.valueOf(1000)) >= 0;
        return isBeyond ? stated(value) : plain(scaled) + " " + SCALES.get(i);
      }
    }
    return plain(value);
  }

  private static String plain(BigDecimal value) {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value.round(SIX_DIGITS));
  }

  /** A ratio: {@code 2.4 times}. */
  public static String times(BigDecimal factor) {
    return rounded(factor) + " times";
  }

  private static String written(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    int power = bare.precision() - bare.scale() - 1;
    boolean plain = power <= LARGEST_PLAIN_POWER && power >= SMALLEST_PLAIN_POWER;
    if (bare.signum() == 0 || plain) {
      return bare.toPlainString();
    }
    return bare.scaleByPowerOfTen(-power).toPlainString() + "e" + power;
  }
}
