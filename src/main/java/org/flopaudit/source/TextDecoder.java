package org.flopaudit.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes into text. UTF-8 is expected; a byte order mark is no part of the text; bytes that are not
 * UTF-8 are read as Windows-1252, the usual culprit, so that the dashes and multiplication signs
 * around a figure survive.
 */
final class TextDecoder {
  private static final Charset LEGACY = Charset.forName("windows-1252");

  private TextDecoder() {}

  /** The text of a file under its path; a departure from UTF-8 is noted and never fatal. */
  static Reading decode(String path, byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return utf16(path, bytes);
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(in.duplicate()).toString();
      return Reading.of(new SourceFile(path, text));
    } catch (CharacterCodingException e) {
      return mended(path, in);
    }
  }

  private static Reading utf16(String path, byte[] bytes) {
    SourceFile file = new SourceFile(path, new String(bytes, StandardCharsets.UTF_16));
    Problem problem =
        Problem.of(path, "the file is UTF-16, not UTF-8; it was read as such: save it as UTF-8");
    return new Reading(Optional.of(file), List.of(problem));
  }

  private static Reading mended(String path, ByteBuffer in) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    int wrong = 0;
    int firstOffset = 0;
    int firstByte = 0;
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      if (wrong == 0) {
        firstOffset = out.position();
        firstByte = in.get(in.position()) & 0xFF;
      }
      byte[] malformed = new byte[result.length()];
      in.get(malformed);
      out.put(new String(malformed, LEGACY));
      wrong += malformed.length;
    }
    SourceFile file = new SourceFile(path, out.flip().toString());
    String sentence =
        (wrong == 1 ? "1 byte is" : wrong + " bytes are")
            + " not UTF-8, the first is 0x"
            + Integer.toHexString(firstByte).toUpperCase(Locale.ROOT)
            + "; read as Windows-1252: save the file as UTF-8";
    return new Reading(
        Optional.of(file), List.of(new Problem(path, file.position(firstOffset), sentence)));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
