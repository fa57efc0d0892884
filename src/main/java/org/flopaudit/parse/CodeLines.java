package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;

/** Finds the lines of a code block in the source. */
final class CodeLines {
  private CodeLines() {}

  /**
   * The lines that are not blank.
   *
   * @param source the text that was parsed
   * @param literal the code as commonmark read it
   * @param spans where the lines of the block stand, delimiters included
   * @param firstLine the number of the line on which the code begins
   */
  static List<Prose> of(String source, String literal, List<SourceSpan> spans, int firstLine) {
    List<Prose> lines = new ArrayList<>();
    int line = firstLine;
    int next = 0;
    for (int start = 0; start < literal.length(); line++) {
      int end = literal.indexOf('\n', start);
      end = end < 0 ? literal.length() : end;
      while (next < spans.size() && spans.get(next).getLineIndex() < line) {
        next++;
      }
      String words = literal.substring(start, end);
      boolean isThere = next < spans.size() && spans.get(next).getLineIndex() == line;
      if (isThere && !words.isBlank()) {
        lines.add(line(source, spans.get(next), words));
      }
      start = end + 1;
    }
    return lines;
  }

  /**
   * The words of a line without the white space at its end. A tab that a list has eaten in part
   * reads as the spaces that are left of it.
   */
  private static Prose line(String source, SourceSpan span, String words) {
    int start = span.getInputIndex();
    int end = start + span.getLength();
    int same = 0;
    while (same < words.length()
        && end - same > start
        && source.charAt(end - same - 1) == words.charAt(words.length() - same - 1)) {
      same++;
    }
    int lead = words.length() - same;
    return new Prose.Builder()
        .altered(words.substring(0, lead), new Span(start, end - same))
        .verbatim(words.substring(lead).stripTrailing(), end - same)
        .build();
  }
}
