package org.flopaudit.source;

/**
 * How large a file may be to be read whole.
 *
 * @param card the most bytes of a Markdown file
 * @param other the most bytes of any other file
 */
public record SizeLimits(int card, int other) {
  private static final int MEGABYTE = 1_000_000;

  /** Eight megabytes for a card and sixty-four for a web page or a JSON file. */
  public static final SizeLimits DEFAULT = new SizeLimits(8 * MEGABYTE, 64 * MEGABYTE);

  /**
   * Refuses limits under which nothing could be read.
   *
   * @throws IllegalArgumentException if a limit is not positive
   */
  public SizeLimits {
    if (card <= 0 || other <= 0) {
      throw new IllegalArgumentException("no such size limits: " + card + " and " + other);
    }
  }

  /** The most bytes that a file of this name may have. */
  public int of(String name) {
    return FileRole.isMarkdown(name) ? card : other;
  }
}
