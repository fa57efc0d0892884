package org.flopaudit.page;

import org.flopaudit.report.Visible;
import org.flopaudit.source.Evidence;

/**
 * Words of a document in the line in which they stand.
 *
 * @param before the part of the line before them, cut where it is long
 * @param words the words
 * @param after the rest of the line, cut where it is long
 * @param place file, line and column
 */
public record Quote(String before, String words, String after, String place) {
  private static final int AROUND = 120;
  private static final String CUT = "…";

  /** The words of a piece of evidence. */
  static Quote of(Evidence evidence) {
    String line = evidence.excerpt();
    int start =
        Math.min(Math.max(evidence.span().start() - evidence.excerptStart(), 0), line.length());
    int end = Math.min(start + evidence.quote().length(), line.length());
    int from = start > AROUND ? wordAfter(line, start - AROUND, start) : 0;
    int to = line.length() - end > AROUND ? wordBefore(line, end + AROUND, end) : line.length();
    return new Quote(
        (from > 0 ? CUT : "") + Visible.line(line.substring(from, start)),
        Visible.line(evidence.quote()),
        Visible.line(line.substring(end, to)) + (to < line.length() ? CUT : ""),
        Visible.line(evidence.place()));
  }

  private static int wordAfter(String line, int from, int otherwise) {
    int space = line.indexOf(' ', from);
    return space < 0 || space > otherwise ? otherwise : space + 1;
  }

  private static int wordBefore(String line, int from, int otherwise) {
    int space = line.lastIndexOf(' ', from);
    return space < otherwise ? otherwise : space;
  }
}
