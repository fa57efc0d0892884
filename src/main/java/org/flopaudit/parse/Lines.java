package org.flopaudit.parse;

import org.flopaudit.source.Span;

/**
 * Walks over the lines of a stretch of text. A line ends at LF, at CR LF or at a lone CR, and is
 * given without its line break.
 */
final class Lines {
  private final String text;
  private final int limit;
  private int start;
  private int end;
  private int next;

  Lines(String text, Span stretch) {
    this.text = text;
    this.limit = stretch.end();
    this.next = stretch.start();
    this.start = next;
    this.end = next;
  }

  /** Moves to the next line; false when there is none. */
  boolean advance() {
    if (next >= limit) {
      return false;
    }
    start = next;
    end = start;
    while (end < limit && !isBreak(text.charAt(end))) {
      end++;
    }
    next = afterBreak(text, end, limit);
    return true;
  }

  /** Where the line begins. */
  int start() {
    return start;
  }

  /** Where the line ends, its line break left out. */
  int end() {
    return end;
  }

  /** Where the line after this one begins. */
  int next() {
    return next;
  }

  /** The line. */
  Span span() {
    return new Span(start, end);
  }

  /** The line without white space at either end. */
  Span content() {
    return strip(text, span());
  }

  /** How many characters of white space the line begins with. */
  int indent() {
    return content().start() - start;
  }

  /** Whether the line holds nothing but white space. */
  boolean isBlank() {
    return content().isEmpty();
  }

  /** Whether a character ends a line. */
  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** The offset after the line break that stands at an offset, if one does. */
  static int afterBreak(String text, int offset, int limit) {
    if (offset >= limit || !isBreak(text.charAt(offset))) {
      return offset;
    }
    boolean isPair =
        text.charAt(offset) == '\r' && offset + 1 < limit && text.charAt(offset + 1) == '\n';
    return offset + (isPair ? 2 : 1);
  }

  /** A stretch without white space at either end; an empty one stands at its end. */
  static Span strip(String text, Span stretch) {
    int from = stretch.start();
    int to = stretch.end();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
