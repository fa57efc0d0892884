package org.flopaudit.parse;

import java.util.Locale;

/**
 * One tag of raw HTML inside a paragraph.
 *
 * @param name its name in lower case; empty for what is no element
 * @param closing whether it closes the element
 * @param target the address of a link, or empty
 */
record InlineTag(String name, boolean closing, String target) {

  /** Reads a tag as commonmark hands it over, angle brackets included. */
  static InlineTag of(String literal) {
    boolean closing = literal.startsWith("</");
    int start = closing ? 2 : 1;
    int end = start;
    while (end < literal.length() && Character.isLetterOrDigit(literal.charAt(end))) {
      end++;
    }
    String name = literal.substring(Math.min(start, end), end).toLowerCase(Locale.ROOT);
    return new InlineTag(name, closing, name.equals("a") && !closing ? href(literal) : "");
  }

  private static String href(String literal) {
    int found = literal.toLowerCase(Locale.ROOT).indexOf("href");
    int equals = found < 0 ? -1 : literal.indexOf('=', found);
    if (equals < 0) {
      return "";
    }
    int start = equals + 1;
    while (start < literal.length() && Character.isWhitespace(literal.charAt(start))) {
      start++;
    }
    char quote = literal.charAt(Math.min(start, literal.length() - 1));
    boolean isQuoted = quote == '"' || quote == '\'';
    int from = isQuoted ? start + 1 : start;
    int to = from;
    while (to < literal.length() && !endsValue(literal.charAt(to), isQuoted, quote)) {
      to++;
    }
    return literal.substring(Math.min(from, to), to).strip();
  }

  private static boolean endsValue(char c, boolean isQuoted, char quote) {
    return isQuoted ? c == quote : c == '>' || Character.isWhitespace(c);
  }

  /** Whether a browser begins a new line here. */
  boolean breaksLine() {
    return switch (name) {
      case "br", "p", "div", "li", "ul", "ol", "tr", "table", "hr", "summary", "details" -> true;
      default -> false;
    };
  }
}
