package org.flopaudit.parse;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.flopaudit.source.Span;

/**
 * HTML tables with blank lines in them: to Markdown raw HTML ends at a blank line and the rest of
 * the table is another block, or code where it is indented; to a reader it is one table.
 */
final class BrokenHtmlTable {
  private static final String OPEN = "<table";
  private static final String CLOSE = "</table";

  private BrokenHtmlTable() {}

  /** A block of raw HTML, to the end of the block that closes the table it leaves open. */
  static Span extend(String source, HtmlBlock html, Span region) {
    if (!isOpenAtEnd(source, region)) {
      return region;
    }
    for (Node next = html.getNext(); next != null; next = next.getNext()) {
      if (!next.getSourceSpans().isEmpty()) {
        Span block = span(next);
        if (find(source, CLOSE, block.start(), block.end()) >= 0) {
          return region.union(block);
        }
        if (find(source, OPEN, block.start(), block.end()) >= 0) {
          return region;
        }
      }
    }
    return region;
  }

  private static Span span(Node block) {
    SourceSpan last = block.getSourceSpans().get(block.getSourceSpans().size() - 1);
    return new Span(
        block.getSourceSpans().get(0).getInputIndex(), last.getInputIndex() + last.getLength());
  }

  private static boolean isOpenAtEnd(String source, Span region) {
    int open = -1;
    int at = find(source, OPEN, region.start(), region.end());
    while (at >= 0) {
      open = at;
      at = find(source, OPEN, at + 1, region.end());
    }
    return open >= 0 && find(source, CLOSE, open, region.end()) < 0;
  }

  private static int find(String source, String tag, int from, int to) {
    for (int i = from; i + tag.length() <= to; i++) {
      if (source.charAt(i) == '<' && source.regionMatches(true, i, tag, 0, tag.length())) {
        return i;
      }
    }
    return -1;
  }
}
