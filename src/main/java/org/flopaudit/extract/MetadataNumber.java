package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads the numbers that stand as values of metadata. */
final class MetadataNumber {
  private static final int LONGEST = 40;

  private MetadataNumber() {}

  /** The number that a value is; a value such as "see below" is no number, and no fault. */
  static Optional<BigDecimal> of(String value) {
    String text = value.strip();
    try {
      return text.length() <= LONGEST
          ? Optional.of(new BigDecimal(text.replace("_", "")))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
