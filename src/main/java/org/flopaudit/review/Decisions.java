package org.flopaudit.review;

import java.util.List;
import java.util.Optional;

/**
 * What the user decided about findings before a run.
 *
 * @param entries those of the suppressions file
 * @param trustsCards whether comments in the documents are honoured
 * @param baseline the findings that are known
 */
public record Decisions(
    List<SuppressionEntry> entries, boolean trustsCards, Optional<Baseline> baseline) {
  private static final Decisions NONE = new Decisions(List.of(), false, Optional.empty());

  /** Copies the list. */
  public Decisions {
    entries = List.copyOf(entries);
  }

  /** Nothing was decided. */
  public static Decisions none() {
    return NONE;
  }

  /** The same decisions with one more baseline. */
  public Decisions knowing(Baseline more) {
    return new Decisions(
        entries, trustsCards, Optional.of(baseline.map(known -> known.and(more)).orElse(more)));
  }
}
