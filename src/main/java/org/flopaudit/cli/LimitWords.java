package org.flopaudit.cli;

import java.util.List;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;

/** The limits of a run as a user sets them, each as {@code NAME=N}. */
final class LimitWords {
  private LimitWords() {}

  /**
   * The standard limits but for those that are set; of one that is set twice the last holds.
   *
   * @throws UsageException if there is no such limit, or it cannot be set so
   */
  static Limits limits(List<String> words) {
    Limits limits = Limits.STANDARD;
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new UsageException(
            "--limit expects NAME=N such as text-characters=5000000, not '" + word + "'");
      }
      Limit limit = Words.constant("limit", Limit.class, word.substring(0, equals));
      limits = with(limits, limit, word.substring(equals + 1));
    }
    return limits;
  }

  private static Limits with(Limits limits, Limit limit, String number) {
    try {
      return limits.with(limit, Long.parseLong(number));
    } catch (NumberFormatException e) {
      throw new UsageException(
          "limit "
              + limit.key()
              + " expects a whole number of "
              + limit.bounded()
              + ", not '"
              + number
              + "'");
    } catch (IllegalArgumentException e) {
      throw new UsageException("limit " + e.getMessage());
    }
  }
}
