package org.flopaudit.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream whole, unless it is too large. */
final class BoundedRead {
  private BoundedRead() {}

  /**
   * The text of a stream, or the problem that it holds more bytes than allowed.
   *
   * @throws IOException if the stream breaks
   */
  static Reading of(String path, InputStream in, int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit);
    if (in.read() >= 0) {
      return Reading.failed(tooLarge(path, limit));
    }
    return TextDecoder.decode(path, bytes);
  }

  /** The problem of something larger than is read. */
  static Problem tooLarge(String path, int limit) {
    return Problem.of(
        path, "not read: it is larger than the " + limit + " bytes that such a file may have");
  }
}
