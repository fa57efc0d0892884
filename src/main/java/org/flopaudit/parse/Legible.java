package org.flopaudit.parse;

import org.flopaudit.source.Span;

/** Text made fit for a parser without moving any character, so that every offset stays true. */
final class Legible {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private Legible() {}

  /**
   * The text with a leading byte order mark and the stray CR of a CR CR LF line end as spaces and
   * NUL as U+FFFD. Files that went through a text-mode download have such line ends, and a parser
   * would see an empty line after every line.
   */
  static String copyOf(String text) {
    boolean isLegible =
        text.indexOf(0) < 0
            && text.indexOf("\r\r") < 0
            && (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK);
    return isLegible ? text : madeLegible(text);
  }

  private static String madeLegible(String text) {
    StringBuilder copy = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char legible = c;
      if (c == 0) {
        legible = REPLACEMENT;
      } else if ((c == BYTE_ORDER_MARK && i == 0) || (c == '\r' && isStray(text, i))) {
        legible = ' ';
      }
      if (legible != c) {
        copy = copy == null ? new StringBuilder(text) : copy;
        copy.setCharAt(i, legible);
      }
    }
    return copy == null ? text : copy.toString();
  }

  private static boolean isStray(String text, int cr) {
    return cr + 2 < text.length() && text.charAt(cr + 1) == '\r' && text.charAt(cr + 2) == '\n';
  }

  /** The text with a stretch made blank; its line breaks stay. */
  static String without(String text, Span stretch) {
    StringBuilder copy = new StringBuilder(text);
    for (int i = stretch.start(); i < stretch.end(); i++) {
      if (!Lines.isBreak(text.charAt(i))) {
        copy.setCharAt(i, ' ');
      }
    }
    return copy.toString();
  }
}
