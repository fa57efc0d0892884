package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.source.Span;

/** Finds web addresses that stand in running text without any markup. */
final class BareLinks {
  private static final String SCHEME = "http";
  private static final String ENDS = "<>\"`|\\^{}";
  private static final String TRAILING = ".,;:!?'*_~";

  private BareLinks() {}

  /** Where addresses stand in a text, from an offset on. */
  static List<Span> in(CharSequence text, int from) {
    String words = text.subSequence(from, text.length()).toString();
    List<Span> found = new ArrayList<>();
    int start = words.indexOf(SCHEME);
    while (start >= 0) {
      int end = words.startsWith("://", afterScheme(words, start)) ? end(words, start) : start;
      if (end > afterScheme(words, start) + "://".length()) {
        found.add(new Span(from + start, from + end));
      }
      start = words.indexOf(SCHEME, Math.max(end, start + SCHEME.length()));
    }
    return found;
  }

  private static int afterScheme(String words, int start) {
    int end = start + SCHEME.length();
    return words.startsWith("s", end) ? end + 1 : end;
  }

  private static int end(String words, int start) {
    int end = start;
    int open = 0;
    while (end < words.length() && !endsAddress(words.charAt(end))) {
      char c = words.charAt(end);
      open += c == '(' ? 1 : 0;
      if (c == ')' && --open < 0) {
        break;
      }
      end++;
    }
    while (end > start && TRAILING.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** White space, what no address holds, and the full stops and brackets of Chinese text. */
  private static boolean endsAddress(char c) {
    return Character.isWhitespace(c)
        || ENDS.indexOf(c) >= 0
        || (c >= '\u3000' && c <= '\u303F')
        || c >= '\uFF00';
  }
}
