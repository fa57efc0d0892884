package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.source.Span;

/**
 * A {@code key: value} line of a configuration, without quotes and list marks.
 *
 * @param key the key
 * @param value the value
 * @param place where the value stands in the line
 */
record ConfigurationLine(String key, String value, Span place) {
  private static final String OPTION = "--";
  private static final String BEFORE = " \t-\"'`";
  private static final String BEHIND = " \t\"'`,\\";

  /** The key and the value of a line, if it has both. */
  static Optional<ConfigurationLine> of(String line) {
    int separator = separator(line);
    if (separator < 0) {
      return Optional.empty();
    }
    Span key = bare(line, 0, separator);
    Span value = bare(line, separator + 1, line.length());
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConfigurationLine(in(line, key), in(line, value), value));
  }

  /** Where a line's key ends: at the first colon, equals sign, or space behind an option. */
  private static int separator(String line) {
    boolean isOption = line.strip().startsWith(OPTION);
    for (int i = line.indexOf(line.strip()); i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '=' || (c == ' ' && isOption)) {
        return i;
      }
    }
    return -1;
  }

  private static Span bare(String line, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && BEFORE.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BEHIND.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }

  private static String in(String line, Span span) {
    return line.substring(span.start(), span.end());
  }
}
