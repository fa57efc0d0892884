package org.flopaudit.quantity;

import java.math.BigDecimal;

/**
 * A unit as the lexicon knows it.
 *
 * @param name its plain name, such as {@code PF-day} or {@code H100}
 * @param dimension what it measures
 * @param factor how many base units of the dimension it is
 */
public record Unit(String name, Dimension dimension, BigDecimal factor) {
  /** What a span of time written as "0:40:10" is counted in: hours. */
  public static final Unit CLOCK = new Unit("clock", Dimension.TIME, BigDecimal.ONE);
}
