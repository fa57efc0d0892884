package org.flopaudit.source;

/**
 * Words that stand in a file: the quote always equals the slice of the source at the span. Holds no
 * reference to the file, so evidence of many files costs little memory. Made by {@link
 * SourceFile#evidence}.
 *
 * @param path the file's path as the user gave it
 * @param span where the words stand, in UTF-16 units of the file's text
 * @param from the place of the first character
 * @param to the place after the last character
 * @param quote the words, at most 200 characters
 * @param excerpt the line on which the quote begins, or the part of a very long line around it
 * @param excerptStart the offset of the excerpt in the file
 */
public record Evidence(
    String path,
    Span span,
    Position from,
    Position to,
    String quote,
    String excerpt,
    int excerptStart)
    implements Comparable<Evidence> {

  /** Orders by path, then by place. */
  @Override
  public int compareTo(Evidence other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : span.compareTo(other.span);
  }

  /** The place as compilers write it: path, line and column. */
  public String place() {
    return path + ":" + from;
  }
}
