package org.flopaudit.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows a person who watches how far a long run has come: a bar, how many repositories have been
 * read and how fast, and how long the rest will take at this pace. Written by hand, for the
 * libraries for bars bring a terminal driver along, which costs a short run more than the run.
 */
final class Progress implements Watcher, AutoCloseable {
  private static final long FIRST_AFTER = 1_000;
  private static final long PAUSE = 200;
  private static final int BAR = 24;
  private static final double LEAST_TO_GO_BY = 0.01;
  private static final String ERASE = "\r\u001B[K";

  private final PrintStream out;
  private final LongSupplier clock;
  private final long start;
  private long last;
  private int repositories;
  private double share;

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

  @Override
  public void read() {
    repositories++;
    show();
  }

  @Override
  public void reached(double shareOfInputs) {
    share = shareOfInputs;
    show();
  }

  private void show() {
    long now = clock.getAsLong();
    if (now - start >= FIRST_AFTER && now - last >= PAUSE) {
      last = now;
      out.print(ERASE + line((now - start) / 1000.0));
      out.flush();
    }
  }

  private String line(double seconds) {
    String counted =
        String.format(
            Locale.ROOT, "%,d %s", repositories, repositories == 1 ? "repository" : "repositories");
    if (share >= 1) {
      return "read " + counted + "; applying the rules";
    }
    int full = (int) (share * BAR);
    return String.format(
        Locale.ROOT,
        "[%s%s] %2d %%  %s, %,.0f/s%s",
        "#".repeat(full),
        ".".repeat(BAR - full),
        (int) (share * 100),
        counted,
        repositories / seconds,
        share < LEAST_TO_GO_BY ? "" : ", " + left(seconds * (1 - share) / share));
  }

  private static String left(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d left", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d h left", whole / 3600, whole / 60 % 60);
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
