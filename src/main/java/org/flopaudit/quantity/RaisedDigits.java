package org.flopaudit.quantity;

import static org.flopaudit.quantity.Characters.isDigit;
import static org.flopaudit.quantity.Characters.isSign;

import java.util.Optional;

/**
 * Digits above the line: superscripts, or digits behind a caret or a pair of asterisks.
 *
 * @param digits the digits, a minus sign before them where there is one
 * @param end the place after their last character
 */
record RaisedDigits(String digits, int end) {

  /** The raised digits that begin at a place of a text. */
  static Optional<RaisedDigits> at(String text, int start) {
    if (Characters.raised(text.charAt(start)) >= 0) {
      return Optional.of(superscripts(text, start));
    }
    if (text.charAt(start) == '^') {
      return behind(text, start + 1);
    }
    boolean power = text.startsWith("**", start) && start > 0 && isDigit(text.charAt(start - 1));
    return power ? behind(text, start + 2) : Optional.empty();
  }

  private static RaisedDigits superscripts(String text, int start) {
    StringBuilder digits = new StringBuilder();
    int end = start;
    while (end < text.length() && Characters.raised(text.charAt(end)) >= 0) {
      int digit = Characters.raised(text.charAt(end));
      digits.append(digit == Characters.MINUS ? "-" : Integer.toString(digit));
      end++;
    }
    return new RaisedDigits(digits.toString(), end);
  }

  /** The digits behind a caret, in braces or parentheses or without. */
  private static Optional<RaisedDigits> behind(String text, int from) {
    boolean braced = from < text.length() && (text.charAt(from) == '{' || text.charAt(from) == '(');
    int at = skipSpaces(text, braced ? from + 1 : from);
    StringBuilder digits = new StringBuilder();
    if (at < text.length() && isSign(text.charAt(at))) {
      digits.append(text.charAt(at) == '+' ? "" : "-");
      at++;
    }
    int first = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      digits.append(text.charAt(at));
      at++;
    }
    if (at == first) {
      return Optional.empty();
    }
    int close = skipSpaces(text, at);
    boolean closed =
        braced && close < text.length() && (text.charAt(close) == '}' || text.charAt(close) == ')');
    return Optional.of(new RaisedDigits(digits.toString(), closed ? close + 1 : at));
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
