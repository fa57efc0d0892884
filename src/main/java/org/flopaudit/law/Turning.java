package org.flopaudit.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flopaudit.estimate.Figures;
import org.flopaudit.ledger.Entry;

/**
 * How much would have to have been spent undisclosed for a threshold to be met.
 *
 * @param entries the entries whose amounts are not disclosed
 * @param flop above this, together, the threshold is met
 * @param shareOfBase the same as a fraction of the base's training compute, where that is known
 */
public record Turning(List<Entry> entries, BigDecimal flop, Optional<BigDecimal> shareOfBase) {

  /** Copies the list. */
  public Turning {
    entries = List.copyOf(entries);
  }

  /**
   * In words: {@code crosses if the undisclosed fine-tuning of org/model exceeds 1.6e24 FLOP, 38 %
   * of the base}.
   */
  public String text() {
    String what =
        entries.stream().map(Entry::label).distinct().collect(Collectors.joining(" and the "));
    String together = entries.size() > 1 ? " together exceed " : " exceeds ";
    String share = shareOfBase.map(part -> ", " + Figures.partOf(part) + " the base").orElse("");
    return "crosses if the undisclosed " + what + together + Figures.flop(flop) + share;
  }
}
