package org.flopaudit.rule;

import org.flopaudit.ledger.Entry;

/** Entries of a ledger as grounds of a finding. */
final class EntryWords {
  private EntryWords() {}

  /** How an entry is known: its evidence, its arithmetic, and the sum of both as one line. */
  static Grounds grounds(Entry entry) {
    return Grounds.of("the " + entry.label(), entry.derivation())
        .then(entry.label() + ": " + entry.compute().text())
        .to(entry.compute());
  }
}
