package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A span of time as a clock shows it: "0:40:10.40" is forty minutes and ten seconds. A time of day
 * looks the same; only the words around it tell.
 *
 * @param hours how long it is
 * @param end the place after its last character
 */
record Clock(BigDecimal hours, int end) {
  private static final int LONGEST_HOURS = 4;
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  /** The clock that begins with the digit at a place of a text; one without seconds is none. */
  static Optional<Clock> at(String text, int start) {
    int hours = digits(text, start);
    int minutes = part(text, hours);
    int seconds = part(text, minutes);
    boolean isClock = hours - start <= LONGEST_HOURS && minutes > hours && seconds > minutes;
    if (!isClock || isAt(text, ':', seconds)) {
      return Optional.empty();
    }
    int fraction = isAt(text, '.', seconds) ? digits(text, seconds + 1) : seconds;
    int end = fraction > seconds + 1 ? fraction : seconds;
    BigDecimal inSeconds =
        number(text, start, hours)
            .multiply(SIXTY)
            .add(number(text, hours + 1, minutes))
            .multiply(SIXTY)
            .add(number(text, minutes + 1, seconds));
    return Optional.of(new Clock(inSeconds.divide(HOUR, MathContext.DECIMAL32), end));
  }

  /** The end of a colon and two digits below sixty behind it, or the same place without these. */
  private static int part(String text, int at) {
    int end = at + 3;
    boolean isPart =
        isAt(text, ':', at) && digits(text, at + 1) == end && text.charAt(at + 1) < '6';
    return isPart ? end : at;
  }

  private static BigDecimal number(String text, int from, int to) {
    return new BigDecimal(text.substring(from, to));
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static boolean isAt(String text, char c, int at) {
    return at < text.length() && text.charAt(at) == c;
  }
}
