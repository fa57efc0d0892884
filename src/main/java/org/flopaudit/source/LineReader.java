package org.flopaudit.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a stream of bytes line by line, holding one line at a time and never an endless one. */
final class LineReader {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[64 * 1024];
  private int next;
  private int end;
  private long number;

  /**
   * A reader.
   *
   * @param longest the most bytes of a line
   */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes its bytes without the line break; none if it was too long
   * @param isTooLong whether it had more bytes than allowed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Line(long number, byte[] bytes, boolean isTooLong) {}

  /**
   * The next line, or nothing at the end of the stream.
   *
   * @throws IOException if the stream breaks
   */
  Optional<Line> next() throws IOException {
    if (!hasMore()) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean isTooLong = false;
    while (hasMore()) {
      int from = next;
      while (next < end && buffer[next] != '\n') {
        next++;
      }
      isTooLong |= line.size() + (next - from) > longest;
      if (isTooLong) {
        line.reset();
      } else {
        line.write(buffer, from, next - from);
      }
      if (next < end) {
        next++;
        break;
      }
    }
    return Optional.of(new Line(number, line.toByteArray(), isTooLong));
  }

  private boolean hasMore() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, in.read(buffer));
    }
    return next < end;
  }
}
