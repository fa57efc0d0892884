package org.flopaudit.extract;

import org.flopaudit.source.Span;

/** What may stand before a cue, so that its words do not say what was done to this model. */
enum Hedge {
  PLANNED(Sign.PLAN, 8),
  COMPARED(Sign.COMPARISON, 5),
  POSSIBLE(Sign.POSSIBLE, 10),
  DENIED(Sign.NEGATION, 8);

  private final Sign sign;
  private final int farthest;

  Hedge(Sign sign, int farthest) {
    this.sign = sign;
    this.farthest = farthest;
  }

  /** Whether it stands before a cue in the clause of the cue. */
  boolean isBefore(Cue cue, Reading reading) {
    Span clause = reading.clause(cue.from());
    return reading.has(
        sign,
        hedge ->
            hedge.isWithin(clause)
                && hedge.from() <= cue.from()
                && cue.from() - hedge.to() <= farthest
                && !reading.is(WordClass.SHOWING, hedge.from() - 1));
  }
}
