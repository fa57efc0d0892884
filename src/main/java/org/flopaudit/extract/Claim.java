package org.flopaudit.extract;

import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;

/**
 * What a number says, before it is known whose number it is.
 *
 * @param kind the kind of fact
 * @param amount its value, in the unit of the kind
 * @param weak whether it counts only where the document claims nothing better of this kind: the
 *     batch of one device, where the global one is not given
 */
record Claim(FactKind kind, Value.Amount amount, boolean weak) {

  /** A claim that stands by itself. */
  Claim(FactKind kind, Value.Amount amount) {
    this(kind, amount, false);
  }
}
