package org.flopaudit.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks off where it gets longer than allowed. */
final class BoundedStream extends FilterInputStream {
  private long left;

  /**
   * A stream.
   *
   * @param most how many bytes it may have
   */
  BoundedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  /** The stream is longer than allowed. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    take(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    take(Math.max(0, read));
    return read;
  }

  private void take(int bytes) throws TooLongException {
    left -= bytes;
    if (left < 0) {
      throw new TooLongException();
    }
  }
}
