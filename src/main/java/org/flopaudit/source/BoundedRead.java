package org.flopaudit.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream whole, unless it is too large. */
final class BoundedRead {
  private BoundedRead() {}

  /**
   * The text of a stream that holds a file of some name, or the problem that it holds more bytes
   * than allowed.
   *
   * @throws IOException if the stream breaks
   */
  static Reading of(String path, InputStream in, Limits limits, String name) throws IOException {
    byte[] bytes = in.readNBytes(limits.bytes(name));
    if (in.read() >= 0) {
      return Reading.failed(tooLarge(path, limits, name));
    }
    return TextDecoder.decode(path, bytes);
  }

  /** The problem of something larger than is read. */
  static Problem tooLarge(String path, Limits limits, String name) {
    return Problem.beyond(
        Limits.ofFile(name),
        path,
        "not read: it is larger than the "
            + limits.bytes(name)
            + " bytes that such a file may have");
  }
}
