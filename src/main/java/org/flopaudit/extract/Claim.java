package org.flopaudit.extract;

import java.util.Optional;
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

  /** The claim that an amount makes, if it is plausible for the kind. */
  static Optional<Claim> of(FactKind kind, Value.Amount amount) {
    return Plausible.is(kind, amount)
        ? Optional.of(new Claim(kind, amount, false))
        : Optional.empty();
  }

  /** The claim that an amount makes, if there is one and it is plausible for the kind. */
  static Optional<Claim> of(FactKind kind, Optional<Value.Amount> amount) {
    return amount.flatMap(found -> of(kind, found));
  }

  /** The same claim where nothing better is claimed. */
  Claim asWeak() {
    return new Claim(kind, amount, true);
  }
}
