package org.flopaudit.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.FlopRange;

/** The values of options as what they mean; each refusal says what was expected. */
final class Words {
  private static final int LONGEST_NUMBER = 64;

  private Words() {}

  /** The constant that a word names, in lower case with hyphens. */
  static <E extends Enum<E>> E constant(Option option, Class<E> type, String word) {
    return constant(option.name() + " value", type, word);
  }

  /**
   * The constant that a word names, in lower case with hyphens.
   *
   * @param what what the word stands for, for the refusal
   */
  static <E extends Enum<E>> E constant(String what, Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> DataNode.word(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> unknown(what, word, all(type)));
  }

  /** A refusal that names the nearest known word, or all of them. */
  static UsageException unknown(String what, String word, List<String> known) {
    return new UsageException(Faults.unknown(what, word, known));
  }

  /** A whole number from 1. */
  static int count(Option option, String word) {
    try {
      int count = Integer.parseInt(word);
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is too small
    }
    throw new UsageException(option.name() + " expects a whole number from 1, not '" + word + "'");
  }

  /** A number, exactly as written. */
  static BigDecimal decimal(Option option, String word) {
    try {
      if (word.length() <= LONGEST_NUMBER) {
        return new BigDecimal(word);
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is too long
    }
    throw new UsageException(option.name() + " expects a number such as 15e12, not '" + word + "'");
  }

  /** An amount of computation, more or less exactly known. */
  static FlopRange compute(Option option, String word) {
    return FlopRange.parse(word)
        .orElseThrow(
            () ->
                new UsageException(
                    option.name()
                        + " expects an amount such as 8e24, '8e24 +- 30 %' or unknown, not '"
                        + word
                        + "'"));
  }

  /** A day. */
  static LocalDate date(Option option, String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          option.name() + " expects a date such as 2026-01-31, not '" + word + "'");
    }
  }

  private static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(DataNode::word).toList();
  }
}
