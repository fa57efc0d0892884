package org.flopaudit.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads many files at once and hands the results on in the order of the files, holding only a few
 * finished ones.
 */
final class InOrder<T> {
  private static final int AHEAD = 8;

  /** Reads one file. */
  interface Reader<T> {
    T read(String file) throws IOException;
  }

  /** Takes a result. */
  interface Sink<T> {
    void take(T result) throws IOException;
  }

  private final int jobs;
  private final Reader<T> reader;

  InOrder(int jobs, Reader<T> reader) {
    this.jobs = jobs;
    this.reader = reader;
  }

  /**
   * Reads the files.
   *
   * @return a sentence for each that could not be read
   * @throws IOException if a result cannot be taken
   */
  List<String> read(List<String> files, Sink<T> sink) throws IOException {
    List<String> failures = new ArrayList<>();
    if (jobs == 1 || files.size() == 1) {
      for (String file : files) {
        hand(attempt(file), failures, sink);
      }
      return failures;
    }
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, files.size()));
    try {
      Deque<Future<Outcome<T>>> running = new ArrayDeque<>();
      for (String file : files) {
        running.add(workers.submit(() -> attempt(file)));
        if (running.size() > jobs * AHEAD) {
          hand(result(running.remove()), failures, sink);
        }
      }
      while (!running.isEmpty()) {
        hand(result(running.remove()), failures, sink);
      }
    } finally {
      workers.shutdownNow();
    }
    return failures;
  }

  /** What came of a file: results, or sentences that say why there is none. */
  private record Outcome<T>(List<T> results, List<String> failures) {}

  private Outcome<T> attempt(String file) {
    try {
      return new Outcome<>(List.of(reader.read(file)), List.of());
    } catch (IOException e) {
      return new Outcome<>(List.of(), List.of(file + ": " + e.getMessage()));
    }
  }

  private void hand(Outcome<T> outcome, List<String> failures, Sink<T> sink) throws IOException {
    failures.addAll(outcome.failures());
    for (T result : outcome.results()) {
      sink.take(result);
    }
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
