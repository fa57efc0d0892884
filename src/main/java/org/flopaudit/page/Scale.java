package org.flopaudit.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A logarithmic axis from one power of ten to another.
 *
 * @param from the lowest power of ten
 * @param to the highest, above the lowest
 */
record Scale(int from, int to) {
  private static final int DECIMALS = 2;

  /** The axis on which a number has its place. */
  static Scale around(BigDecimal value) {
    int power = power(value);
    return new Scale(power, power + 1);
  }

  /** The axis that holds this one and another. */
  Scale and(Scale other) {
    return new Scale(Math.min(from, other.from), Math.max(to, other.to));
  }

  /** The axis without what lies below a power of ten. */
  Scale notBelow(int power) {
    return new Scale(Math.min(Math.max(from, power), to - 1), to);
  }

  /** Where a number stands, in hundredths of the axis; at its end where it lies beyond. */
  BigDecimal place(BigDecimal value) {
    if (value.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    int power = power(value);
    double mantissa = value.scaleByPowerOfTen(-power).round(MathContext.DECIMAL32).doubleValue();
    double share = (power - from + StrictMath.log10(mantissa)) / (to - from);
    return BigDecimal.valueOf(Math.min(Math.max(share, 0), 1) * 100)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** Where a power of ten stands, in hundredths of the axis. */
  BigDecimal placeOfPower(int power) {
    return place(BigDecimal.ONE.scaleByPowerOfTen(power));
  }

  private static int power(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }
}
