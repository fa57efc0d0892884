package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words in which people give an amount of computation where they do not know it exactly. */
final class FlopWords {
  private static final String UNIT = "FLOP";
  private static final String UNKNOWN = "unknown";
  private static final String TO = " to ";
  private static final String MARGIN = "+-";
  private static final Map<String, Function<BigDecimal, FlopRange>> BOUNDS =
      Map.of(
          "at-least ", FlopRange::atLeast,
          "at-most ", FlopRange::atMost,
          "magnitude ", FlopRange::magnitude);

  private FlopWords() {}

  static Optional<FlopRange> read(String words) {
    String text = words.strip();
    if (text.equals(UNKNOWN)) {
      return Optional.of(FlopRange.UNKNOWN);
    }
    for (Map.Entry<String, Function<BigDecimal, FlopRange>> bound : BOUNDS.entrySet()) {
      if (text.startsWith(bound.getKey())) {
        return number(text.substring(bound.getKey().length())).map(bound.getValue());
      }
    }
    int to = text.indexOf(TO);
    if (to >= 0) {
      return range(number(text.substring(0, to)), number(text.substring(to + TO.length())));
    }
    int margin = text.indexOf(MARGIN);
    return margin < 0
        ? number(text).map(FlopRange::exactly)
        : around(
            number(text.substring(0, margin)), text.substring(margin + MARGIN.length()).strip());
  }

  private static Optional<FlopRange> range(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return low.flatMap(
        least ->
            high.filter(most -> least.compareTo(most) <= 0)
                .map(most -> FlopRange.between(least, most)));
  }

  private static Optional<FlopRange> around(Optional<BigDecimal> flop, String margin) {
    if (!margin.endsWith("%")) {
      return Optional.empty();
    }
    return number(margin.substring(0, margin.length() - 1))
        .map(percent -> percent.scaleByPowerOfTen(-2))
        .filter(part -> part.compareTo(BigDecimal.ONE) <= 0)
        .flatMap(part -> flop.map(figure -> FlopRange.around(figure, part)));
  }

  private static Optional<BigDecimal> number(String text) {
    String bare = text.strip();
    String digits =
        bare.endsWith(UNIT) ? bare.substring(0, bare.length() - UNIT.length()).strip() : bare;
    try {
      return digits.length() > 64
          ? Optional.empty()
          : Optional.of(new BigDecimal(digits))
              .filter(value -> value.signum() >= 0 && StatedNumbers.isReckonable(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
