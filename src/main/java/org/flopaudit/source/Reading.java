package org.flopaudit.source;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading a file.
 *
 * @param file its text; empty where it could not be read at all
 * @param problems what went wrong, or was mended, on the way
 */
public record Reading(Optional<SourceFile> file, List<Problem> problems) {

  /** Copies the list. */
  public Reading {
    problems = List.copyOf(problems);
  }

  /** A file that was read as it stands. */
  static Reading of(SourceFile file) {
    return new Reading(Optional.of(file), List.of());
  }

  /** A file that could not be read. */
  static Reading failed(Problem problem) {
    return new Reading(Optional.empty(), List.of(problem));
  }
}
