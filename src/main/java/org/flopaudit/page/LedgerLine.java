package org.flopaudit.page;

import org.flopaudit.ledger.Entry;
import org.flopaudit.report.Visible;

/**
 * A line of a ledger.
 *
 * @param activity what compute was spent on
 * @param model on which model
 * @param actor who spent it, or that nobody tells
 * @param compute how much
 * @param isOpen whether nobody tells how much
 * @param working how the amount is known
 * @param isElsewhere whether the working stands in the part of that model
 */
public record LedgerLine(
    String activity,
    Link model,
    String actor,
    String compute,
    boolean isOpen,
    Working working,
    boolean isElsewhere) {

  /**
   * An entry.
   *
   * @param isElsewhere whether the part of its model shows the very same entry
   */
  static LedgerLine of(Entry entry, boolean isElsewhere, Anchors anchors) {
    return new LedgerLine(
        Plain.term(entry.activity().label()),
        anchors.of(entry.model()),
        entry.actor().map(Visible::line).orElse("not told"),
        Plain.flop(entry.compute()),
        entry.isOpen(),
        isElsewhere ? Working.NONE : Working.of(entry.derivation()),
        isElsewhere);
  }
}
