package org.flopaudit.extract;

import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;

/**
 * What a number says, before it is known whose number it is.
 *
 * @param kind the kind of fact
 * @param amount its value, in the unit of the kind
 */
record Claim(FactKind kind, Value.Amount amount) {}
