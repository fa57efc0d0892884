package org.flopaudit.store;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Position;

/**
 * Writes values in a compact form: a number takes as few bytes as it needs, and a text that was
 * written before is only referred to. {@link CompactReader} reads the same in the same order.
 */
final class CompactWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new HashMap<>();

  /** Writes a number, best a small one: seven bits a byte, the lowest first. */
  void number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  void flag(boolean value) {
    number(value ? 1 : 0);
  }

  /** Writes a text by its UTF-16 units, for cards hold halves of characters that UTF-8 has not. */
  void text(String value) {
    Integer known = texts.putIfAbsent(value, texts.size() + 1);
    number(known == null ? 0 : known);
    if (known == null) {
      number(value.length());
      value.chars().forEach(this::number);
    }
  }

  void word(Enum<?> constant) {
    text(constant.name());
  }

  /** Writes a decimal with its scale, for 1.50 and 1.5 are two. */
  void decimal(BigDecimal value) {
    text(value.toString());
  }

  <T> void list(List<T> values, Consumer<T> writer) {
    number(values.size());
    values.forEach(writer);
  }

  <T> void optional(Optional<T> value, Consumer<T> writer) {
    flag(value.isPresent());
    value.ifPresent(writer);
  }

  void position(Position position) {
    number(position.line());
    number(position.column());
  }

  /** Writes evidence; a quote that stands in its excerpt, as nearly all do, only as its length. */
  void evidence(Evidence evidence) {
    text(evidence.path());
    number(evidence.span().start());
    number(evidence.span().length());
    position(evidence.from());
    position(evidence.to());
    text(evidence.excerpt());
    number(evidence.excerptStart());
    int inside = evidence.span().start() - evidence.excerptStart();
    boolean isExcerpt = evidence.excerpt().startsWith(evidence.quote(), inside);
    flag(isExcerpt);
    if (isExcerpt) {
      number(evidence.quote().length());
    } else {
      text(evidence.quote());
    }
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
