package org.flopaudit.source;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The limits of a run; immutable. */
public final class Limits {
  /** The limits that hold where none is set. */
  public static final Limits STANDARD = new Limits(Map.of());

  private final Map<Limit, Long> set;

  private Limits(Map<Limit, Long> set) {
    this.set = set;
  }

  /**
   * The same limits but for one.
   *
   * @param value from 1 to the most of that limit
   * @throws IllegalArgumentException if the limit cannot be set so
   */
  public Limits with(Limit limit, long value) {
    if (value < 1 || value > limit.most()) {
      throw new IllegalArgumentException(
          limit.key() + " can be from 1 to " + limit.most() + ", not " + value);
    }
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    changed.putAll(set);
    changed.put(limit, value);
    return new Limits(changed);
  }

  /** How much is allowed. */
  public long of(Limit limit) {
    return set.getOrDefault(limit, limit.standard());
  }

  /**
   * How much is allowed, of a limit that counts what is held in memory.
   *
   * @throws ArithmeticException if the limit allows more than an {@code int} holds
   */
  public int count(Limit limit) {
    return Math.toIntExact(of(limit));
  }

  /** How much is allowed, as people write it: {@code 20,000}. */
  public String words(Limit limit) {
    return String.format(Locale.ROOT, "%,d", of(limit));
  }

  /** The most bytes that are read of a file of this name. */
  public int bytes(String name) {
    return count(ofFile(name));
  }

  /** The limit for the size of a file of this name. */
  static Limit ofFile(String name) {
    return FileRole.isMarkdown(name) ? Limit.CARD_BYTES : Limit.FILE_BYTES;
  }
}
