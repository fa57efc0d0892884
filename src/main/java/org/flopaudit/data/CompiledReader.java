package org.flopaudit.data;

import java.nio.charset.StandardCharsets;
import org.flopaudit.source.Position;

/** Reads compiled data from a place onward: numbers and texts, as {@link DataCompiler} writes. */
final class CompiledReader {
  private final byte[] bytes;
  private int place;

  /** A reader that begins at a place. */
  CompiledReader(byte[] bytes, int place) {
    this.bytes = bytes;
    this.place = place;
  }

  /** Where it is. */
  int place() {
    return place;
  }

  /** The next number, from 0: seven bits a byte, the lowest first, the last without its top bit. */
  int number() {
    int number = 0;
    int shift = 0;
    byte next = bytes[place++];
    while (next < 0) {
      number |= (next & 0x7f) << shift;
      shift += 7;
      next = bytes[place++];
    }
    return number | next << shift;
  }

  /** The next text: twice its length in bytes, plus one if they are UTF-8 and not Latin 1. */
  String text() {
    int head = number();
    int length = head >> 1;
    String text =
        new String(
            bytes,
            place,
            length,
            (head & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    place += length;
    return text;
  }

  /** The next position: line and column. */
  Position position() {
    return new Position(number(), number());
  }
}
