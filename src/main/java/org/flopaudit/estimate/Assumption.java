package org.flopaudit.estimate;

import java.math.BigDecimal;
import org.flopaudit.data.DataNode;

/**
 * Something taken for granted where a document does not tell.
 *
 * @param range its interval, mostly a factor; the sentence names a unit where it has one
 * @param usual the number that the figure shown is made with, within the interval
 * @param sentence what is taken for granted, in words
 * @param source why
 */
public record Assumption(Interval range, BigDecimal usual, String sentence, String source) {

  /** Reads one; ends in the wrong order are a fault. */
  static Assumption read(DataNode node) {
    node.onlyKeys("low", "usual", "high", "says", "source");
    BigDecimal low = node.get("low").decimal();
    BigDecimal usual = node.get("usual").decimal();
    BigDecimal high = node.get("high").decimal();
    if (low.signum() < 0 || low.compareTo(usual) > 0 || usual.compareTo(high) > 0) {
      node.fault("expected 0 <= low <= usual <= high, found " + low + ", " + usual + ", " + high);
      return new Assumption(Interval.exactly(BigDecimal.ONE), BigDecimal.ONE, "", "");
    }
    return new Assumption(
        Interval.between(low, high), usual, node.text("says"), node.text("source"));
  }

  /** As a number to reckon with, which brings its sentence along. */
  Figure figure() {
    return new Figure(usual, range, Derivation.NONE.assuming(sentence + " (" + source + ")"));
  }
}
