package org.flopaudit.rule;

import org.flopaudit.law.Count;
import org.flopaudit.law.Position;
import org.flopaudit.law.Reckoning;

/** Positions as grounds of a finding. */
final class PositionWords {
  private PositionWords() {}

  /** What counted, and how much of it: the entries, then the comparison. */
  static Grounds grounds(Position position, Reckoning reckoning) {
    Grounds entries =
        reckoning.deciding().stream()
            .map(Count::entry)
            .map(EntryWords::grounds)
            .reduce(Grounds.NONE, Grounds::and);
    return entries
        .and(Grounds.missing(reckoning.missing()))
        .then(position.framework().id() + ": " + comparison(reckoning))
        .to(reckoning.counted());
  }

  /** Such as {@code 1.1e25 FLOP counted, the threshold is above 1e25 FLOP}. */
  static String comparison(Reckoning reckoning) {
    return reckoning.counted().text()
        + " counted, the threshold is "
        + reckoning.limb().threshold().text();
  }
}
