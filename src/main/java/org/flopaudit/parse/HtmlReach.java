package org.flopaudit.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/**
 * Where the tables of a file end. Markdown ends a block of HTML at a blank line; a table goes on to
 * its closing tag.
 */
final class HtmlReach {
  private static final String TAG = "table";

  /** Where each closed table begins, and the offset after its closing tag. */
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  private HtmlReach() {}

  /** Finds the tables of a file in one pass. */
  static HtmlReach of(SourceFile file) {
    HtmlReach reach = new HtmlReach();
    String text = file.text();
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (isTag(text, at + 1)) {
        open.push(at);
      } else if (text.startsWith("/", at + 1) && isTag(text, at + 2) && !open.isEmpty()) {
        int close = text.indexOf('>', at);
        reach.ends.put(open.pop(), close < 0 ? text.length() : close + 1);
      }
    }
    return reach;
  }

  /** A block of HTML, lengthened to the end of the tables that begin in it. */
  Span extend(Span block) {
    int end = block.end();
    Map<Integer, Integer> begun = ends.subMap(block.start(), block.end());
    for (int tableEnd : begun.values()) {
      end = Math.max(end, tableEnd);
    }
    return new Span(block.start(), end);
  }

  private static boolean isTag(String text, int at) {
    int end = at + TAG.length();
    return text.regionMatches(true, at, TAG, 0, TAG.length())
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
