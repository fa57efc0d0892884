package org.flopaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.InSequence;

/** Reads many files at once and hands the results on in the order of the files. */
final class InOrder<T> {

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
    int workers = Math.max(1, Math.min(jobs, files.size()));
    try (InSequence<Outcome<T>> sequence =
        new InSequence<>(workers, outcome -> hand(outcome, failures, sink))) {
      files.forEach(file -> sequence.add(() -> attempt(file)));
      sequence.finish();
    } catch (UncheckedIOException e) {
      throw new IOException("the results cannot be written", e);
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

  private void hand(Outcome<T> outcome, List<String> failures, Sink<T> sink) {
    failures.addAll(outcome.failures());
    for (T result : outcome.results()) {
      try {
        sink.take(result);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
