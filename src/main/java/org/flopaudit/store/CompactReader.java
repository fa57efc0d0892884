package org.flopaudit.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Position;
import org.flopaudit.source.Span;

/**
 * Reads what {@link CompactWriter} wrote. Bytes that nobody wrote so end in an {@link
 * IllegalArgumentException}; they never ask for more memory than their own number.
 */
final class CompactReader {
  /** A stated number has 64 characters at most, and reckoning lends it some digits more. */
  private static final int LONGEST_DECIMAL = 300;

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int next;

  CompactReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int number() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      require(next < bytes.length);
      byte part = bytes[next++];
      value |= (part & 0x7F) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw damaged();
  }

  boolean flag() {
    return number() == 1;
  }

  String text() {
    int known = number();
    if (known != 0) {
      require(known > 0 && known <= texts.size());
      return texts.get(known - 1);
    }
    char[] units = new char[size()];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) number();
    }
    String text = new String(units);
    texts.add(text);
    return text;
  }

  <E extends Enum<E>> E word(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  BigDecimal decimal() {
    String digits = text();
    require(digits.length() <= LONGEST_DECIMAL);
    return new BigDecimal(digits);
  }

  <T> List<T> list(Supplier<T> reader) {
    int size = size();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(reader.get());
    }
    return values;
  }

  <T> Optional<T> optional(Supplier<T> reader) {
    return flag() ? Optional.of(reader.get()) : Optional.empty();
  }

  Position position() {
    return new Position(number(), number());
  }

  Evidence evidence() {
    String path = text();
    int start = number();
    Span span = new Span(start, start + number());
    Position from = position();
    Position to = position();
    String excerpt = text();
    int excerptStart = number();
    return new Evidence(
        path, span, from, to, quote(excerpt, start - excerptStart), excerpt, excerptStart);
  }

  private String quote(String excerpt, int start) {
    if (!flag()) {
      return text();
    }
    int length = number();
    require(start >= 0 && length >= 0 && length <= excerpt.length() - start);
    return excerpt.substring(start, start + length);
  }

  /** Tells that everything was read. */
  void end() {
    require(next == bytes.length);
  }

  /** How many things follow, each of which takes a byte at least. */
  private int size() {
    int size = number();
    require(size >= 0 && size <= bytes.length - next);
    return size;
  }

  private static void require(boolean isSound) {
    if (!isSound) {
      throw damaged();
    }
  }

  private static IllegalArgumentException damaged() {
    return new IllegalArgumentException("these bytes are not in the form that is read here");
  }
}
