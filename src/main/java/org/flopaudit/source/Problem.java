package org.flopaudit.source;

/**
 * Something wrong with an input that does not end the audit.
 *
 * @param path the input's path as the user gave it
 * @param position where in it; line 1, column 1 when the whole file is meant
 * @param sentence what is wrong, what was expected and what to do, quoting the value
 */
public record Problem(String path, Position position, String sentence)
    implements Comparable<Problem> {

  /** A problem with a file as a whole. */
  public static Problem of(String path, String sentence) {
    return new Problem(path, new Position(1, 1), sentence);
  }

  @Override
  public int compareTo(Problem other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    int byPosition = position.compareTo(other.position);
    return byPosition != 0 ? byPosition : sentence.compareTo(other.sentence);
  }

  @Override
  public String toString() {
    return path + ":" + position + ": " + sentence;
  }
}
