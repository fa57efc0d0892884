package org.flopaudit.rule;

import java.math.BigDecimal;
import org.flopaudit.data.DataNode;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.Interval;

/**
 * An amount that something must exceed or reach.
 *
 * @param isExceeded whether the amount itself is not enough
 * @param amount in the unit of what is compared
 */
record Limit(boolean isExceeded, BigDecimal amount) {
  /** The key of a limit that must be exceeded. */
  static final String ABOVE = "above";

  /** The key of a limit that must be reached. */
  static final String AT_LEAST = "at-least";

  /** Whether a mapping holds a limit. */
  static boolean isIn(DataNode node) {
    return node.find(ABOVE).isPresent() || node.find(AT_LEAST).isPresent();
  }

  /**
   * Reads {@code above: 1e25 FLOP} or {@code at-least: 1e25 FLOP}; another unit is a fault.
   *
   * @param what what is compared, in the words of the fault
   */
  static Limit read(DataNode node, String what, String unit) {
    boolean isExceeded = node.find(AT_LEAST).isEmpty();
    DataNode value = node.get(isExceeded ? ABOVE : AT_LEAST);
    String text = value.text();
    int space = text.indexOf(' ');
    String given = space < 0 ? "" : text.substring(space + 1).strip();
    if (!given.equals(unit)) {
      value.fault(
          what
              + " is in "
              + unit
              + " and cannot be compared with '"
              + text
              + "'; write a number"
              + " and then "
              + unit);
      return new Limit(isExceeded, BigDecimal.ZERO);
    }
    return new Limit(isExceeded, number(value, text.substring(0, space)));
  }

  private static BigDecimal number(DataNode node, String text) {
    try {
      if (text.length() <= 64) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is too long
    }
    node.fault("expected a number such as 1e25, found '" + text + "'");
    return BigDecimal.ZERO;
  }

  /** Whether a number meets it. */
  Answer isMetBy(Interval number) {
    return isExceeded ? number.isAbove(amount) : number.isAtLeast(amount);
  }
}
