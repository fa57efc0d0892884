package org.flopaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Tells how long a text is as UTF-8 packed by gzip, without keeping it. */
final class PackedLength extends OutputStream {
  private long length;

  /** What writes the text. */
  interface Text {
    void write(Writer out) throws IOException;
  }

  private PackedLength() {}

  /** The length in bytes. */
  static long of(Text text) throws IOException {
    PackedLength packed = new PackedLength();
    try (Writer out =
        new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8)) {
      text.write(out);
    }
    return packed.length;
  }

  @Override
  public void write(int oneByte) {
    length++;
  }

  @Override
  public void write(byte[] bytes, int start, int count) {
    length += count;
  }
}
