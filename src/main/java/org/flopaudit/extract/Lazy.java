package org.flopaudit.extract;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is found when it is first asked for, and then kept. For one thread.
 *
 * @param <T> what it is
 */
final class Lazy<T> {
  private final Supplier<T> source;
  private Optional<T> found = Optional.empty();

  /** A value that a source finds. */
  Lazy(Supplier<T> source) {
    this.source = source;
  }

  /** The value. */
  T get() {
    if (found.isEmpty()) {
      found = Optional.of(source.get());
    }
    return found.get();
  }
}
