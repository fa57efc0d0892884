package org.flopaudit.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/**
 * How far the reading of inputs has come, as a share of the whole from 0 to 1. Nobody counts the
 * inputs beforehand: each folder's share is divided among what lies in it, so the share grows
 * evenly where folders are alike, and always reaches the end.
 */
final class Way {
  private final DoubleConsumer watcher;
  private double from;
  private double to = 1;

  /** A way whose watcher is told of each step, on the thread that walks. */
  Way(DoubleConsumer watcher) {
    this.watcher = watcher;
  }

  /**
   * Walks one of several equal parts of where the way is now.
   *
   * @param index which part, from 0
   * @param count how many parts there are
   */
  void part(int index, int count, Runnable walk) {
    double start = from;
    double end = to;
    double width = (end - start) / count;
    from = start + index * width;
    to = from + width;
    watcher.accept(from);
    walk.run();
    from = start;
    to = end;
  }

  /**
   * The bytes of the part in which the way is now, telling how many of them are gone through.
   *
   * @param size how many there are
   */
  InputStream watching(InputStream bytes, long size) {
    return new FilterInputStream(bytes) {
      private long gone;

      @Override
      public int read() throws IOException {
        int next = super.read();
        advance(next < 0 ? 0 : 1);
        return next;
      }

      @Override
      public int read(byte[] buffer, int start, int length) throws IOException {
        int count = super.read(buffer, start, length);
        advance(Math.max(0, count));
        return count;
      }

      private void advance(int count) {
        gone = Math.min(size, gone + count);
        watcher.accept(from + (to - from) * gone / Math.max(1, size));
      }
    };
  }
}
