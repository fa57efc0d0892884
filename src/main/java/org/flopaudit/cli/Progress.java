package org.flopaudit.cli;

import java.io.PrintStream;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Tells a person who watches how far a long run has come. Counts and draws no bar, for inputs are
 * found while they are read, and nobody knows how many there will be; the libraries for bars bring
 * a terminal driver along, which costs a short run more than the run.
 */
final class Progress implements IntConsumer, AutoCloseable {
  private static final long FIRST_AFTER = 1_000;
  private static final long PAUSE = 200;
  private static final String ERASE = "\r\u001B[K";

  private final PrintStream out;
  private final LongSupplier clock;
  private final long start;
  private long last;

  private Progress(PrintStream out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /**
   * The progress of a run.
   *
   * @param clock milliseconds, from any point in time
   */
  static Progress on(PrintStream out, LongSupplier clock) {
    return new Progress(out, clock);
  }

  /** Takes how many repositories have been read. */
  @Override
  public void accept(int read) {
    long now = clock.getAsLong();
    if (now - start >= FIRST_AFTER && now - last >= PAUSE) {
      last = now;
      out.print("\rread " + read + (read == 1 ? " repository" : " repositories") + " ...");
      out.flush();
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (last > 0) {
      out.print(ERASE);
      out.flush();
    }
  }
}
