package org.flopaudit.source;

import java.util.Arrays;

/**
 * The text of one file under the path by which the user knows it; finds lines and makes evidence.
 */
public final class SourceFile {
  private static final int LONGEST_QUOTE = 200;
  private static final int LONGEST_EXCERPT = 2_000;

  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * A file that has been read.
   *
   * @param path the path as the user gave it, with forward slashes
   * @param text the decoded text, unaltered: spans count from its first character
   */
  public SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** The path as the user gave it. */
  public String path() {
    return path;
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The whole text, unaltered. */
  public String text() {
    return text;
  }

  /** The number of lines; an empty file has one. */
  public int lines() {
    return lineStarts.length;
  }

  /** The characters of a span. */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The place of a character; the end of the text is a place too. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line] + 1);
  }

  /**
   * A line without its line break.
   *
   * @param line from 1 to {@link #lines()}
   */
  public Span line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && isLineBreak(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** The words at a span as evidence; a long quote is cut to its first 200 characters. */
  public Evidence evidence(Span span) {
    int end = Math.min(span.end(), cut(span.start() + LONGEST_QUOTE));
    Span quoted = new Span(span.start(), Math.max(end, span.start()));
    Position from = position(quoted.start());
    Span line = line(from.line());
    int excerptStart = Math.max(line.start(), cut(quoted.start() - LONGEST_EXCERPT / 2));
    int excerptEnd = Math.min(line.end(), cut(excerptStart + LONGEST_EXCERPT));
    String excerpt = text.substring(excerptStart, Math.max(excerptStart, excerptEnd));
    return new Evidence(
        path, quoted, from, position(quoted.end()), slice(quoted), excerpt, excerptStart);
  }

  /** Moves an offset into the text and off the middle of a surrogate pair. */
  private int cut(int offset) {
    int inside = Math.max(0, Math.min(offset, text.length()));
    boolean splitsPair =
        inside > 0
            && inside < text.length()
            && Character.isLowSurrogate(text.charAt(inside))
            && Character.isHighSurrogate(text.charAt(inside - 1));
    return splitsPair ? inside - 1 : inside;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    boolean hasReturns = text.indexOf('\r') >= 0;
    int[] starts = new int[16];
    int count = 1;
    for (int next = afterBreak(text, 0, hasReturns);
        next > 0;
        next = afterBreak(text, next, hasReturns)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = next;
    }
    return Arrays.copyOf(starts, count);
  }

  /** The place after the next line break; 0 where there is none. */
  private static int afterBreak(String text, int from, boolean hasReturns) {
    if (!hasReturns) {
      return text.indexOf('\n', from) + 1;
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        return i + 1;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return path;
  }
}
