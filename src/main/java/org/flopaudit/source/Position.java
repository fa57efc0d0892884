package org.flopaudit.source;

/**
 * A place in a file as an editor shows it.
 *
 * @param line from 1; a line ends at LF, at CR LF or at a lone CR
 * @param column from 1, in UTF-16 code units
 */
public record Position(int line, int column) implements Comparable<Position> {

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
