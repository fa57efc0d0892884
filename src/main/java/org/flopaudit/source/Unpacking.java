package org.flopaudit.source;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A stream as it was before gzip or zstd packed it. */
final class Unpacking extends FilterInputStream {
  private static final int BUFFER = 64 * 1024;

  private Unpacking(InputStream in) {
    super(in);
  }

  /** What was packed is damaged or cut off. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    private DamagedException(IOException cause) {
      super(cause);
    }
  }

  /**
   * What gzip or zstd packed, which are known by their first bytes; any other stream as it is.
   *
   * @param in can go back by a few bytes
   * @throws IOException if it breaks
   */
  static InputStream of(InputStream in) throws IOException {
    in.mark(4);
    byte[] opening = in.readNBytes(4);
    in.reset();
    try {
      if (opensWith(opening, 0x1F, 0x8B)) {
        return new Unpacking(new GZIPInputStream(in, BUFFER));
      }
      return opensWith(opening, 0x28, 0xB5, 0x2F, 0xFD) ? new Unpacking(Zstd.stream(in)) : in;
    } catch (IOException e) {
      throw new DamagedException(e);
    }
  }

  /** Apart, so that the library is loaded only where it is needed. */
  private static final class Zstd {
    static InputStream stream(InputStream in) throws IOException {
      return new ZstdInputStreamNoFinalizer(in);
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw new DamagedException(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw new DamagedException(e);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static boolean opensWith(byte[] opening, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= opening.length || (opening[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
