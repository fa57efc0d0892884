package org.flopaudit.law;

import java.math.BigDecimal;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.Interval;

/** How a framework compares with its threshold. */
public enum Comparator {
  /** Greater than: the threshold itself does not meet it. */
  ABOVE {
    @Override
    Answer compare(Interval number, BigDecimal limit) {
      return number.isAbove(limit);
    }
  },
  /** The threshold or more. */
  AT_LEAST {
    @Override
    Answer compare(Interval number, BigDecimal limit) {
      return number.isAtLeast(limit);
    }
  };

  /** Whether a number meets a limit. */
  abstract Answer compare(Interval number, BigDecimal limit);

  /** The words that users see: {@code above}, {@code at least}. */
  public String text() {
    return this == ABOVE ? "above" : "at least";
  }
}
