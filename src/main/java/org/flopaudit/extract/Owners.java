package org.flopaudit.extract;

import java.util.Optional;

/** Tells whose model a place in a reading speaks of. */
final class Owners {
  private Owners() {}

  /**
   * The owner of an amount at a token: said here, or by a line above, or else the document's own.
   */
  static Owner at(Reading reading, int token) {
    if (isSaidToBeAnothers(reading, token)) {
      return Owner.ANOTHER;
    }
    Optional<Owner> here =
        reading.passage().cell().isPresent()
            ? CellOwner.of(reading)
            : ClauseOwner.of(reading, token);
    return here.orElseGet(() -> inLinesAbove(reading));
  }

  /** The own model that a clause has as its subject at a token: the last that it named before. */
  static Owner subject(Reading reading, int token) {
    return ModelInClause.all(reading, reading.clause(token)).stream()
        .filter(model -> model.own() && model.to() <= token && !model.isOrigin(reading))
        .reduce((first, second) -> second)
        .map(ModelInClause::owner)
        .orElseGet(() -> inLinesAbove(reading));
  }

  /** "The base's compute", "what the teacher took": whose it is said in so many words. */
  private static boolean isSaidToBeAnothers(Reading reading, int token) {
    boolean isHeaded =
        reading.headers().stream()
            .anyMatch(header -> !header.column() && header.has(Sign.OF_ANOTHER));
    return isHeaded
        || (reading.has(Sign.OF_ANOTHER)
            && reading
                .nearest(token, reading.clause(token), Sign.OF_ANOTHER::equals)
                .filter(cue -> cue.to() <= token)
                .isPresent());
  }

  /** The variant that the nearest line above names; the title of the document names none. */
  private static Owner inLinesAbove(Reading reading) {
    return reading.above().stream()
        .filter(line -> !line.isTitle())
        .map(Surrounding::subject)
        .flatMap(Optional::stream)
        .findFirst()
        .map(name -> Owner.own(name.text()))
        .orElse(Owner.OWN);
  }
}
