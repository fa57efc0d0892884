package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Two estimates of one thing whose intervals have no number in common.
 *
 * @param first the best one
 * @param second another
 */
public record Disagreement(Estimate first, Estimate second) {

  /** How many times one figure is the other, at least 1; 0 if one of them is nothing. */
  public BigDecimal factor() {
    BigDecimal less = first.value().min(second.value());
    return less.signum() == 0
        ? BigDecimal.ZERO
        : first.value().max(second.value()).divide(less, MathContext.DECIMAL64);
  }

  /** In words: {@code stated-compute gives 3.3e24 FLOP, parameters-times-tokens ..., 2.4 times}. */
  public String text() {
    return first.method().label()
        + " gives "
        + first.range().text()
        + ", "
        + second.method().label()
        + " "
        + second.range().text()
        + ": apart by "
        + Figures.times(factor());
  }
}
