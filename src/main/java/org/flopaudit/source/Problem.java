package org.flopaudit.source;

import java.util.Optional;

/**
 * Something wrong with an input that does not end the audit.
 *
 * @param path the input's path as the user gave it
 * @param position where in it; line 1, column 1 when the whole file is meant
 * @param sentence what is wrong, what was expected and what to do, quoting the value
 * @param limit the limit beyond which something was left unread, where that is the problem
 */
public record Problem(String path, Position position, String sentence, Optional<Limit> limit)
    implements Comparable<Problem> {

  /** A problem that has nothing to do with a limit. */
  public Problem(String path, Position position, String sentence) {
    this(path, position, sentence, Optional.empty());
  }

  /** A problem with a file as a whole. */
  public static Problem of(String path, String sentence) {
    return new Problem(path, new Position(1, 1), sentence);
  }

  /** A problem with a file as a whole, which is beyond a limit. */
  public static Problem beyond(Limit limit, String path, String sentence) {
    return beyond(limit, path, new Position(1, 1), sentence);
  }

  /**
   * Something that was left unread because it is beyond a limit.
   *
   * @param sentence says what was left; by which name the limit is set is added
   */
  public static Problem beyond(Limit limit, String path, Position position, String sentence) {
    String whole = sentence + " (--limit " + limit.key() + ")";
    return new Problem(path, position, whole, Optional.of(limit));
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
