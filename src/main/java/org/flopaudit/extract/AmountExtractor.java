package org.flopaudit.extract;

import java.util.Optional;

/**
 * Decides whether a number is a fact of some kinds; sees typed amounts and settings, never text.
 */
interface AmountExtractor {

  /** The claim that a number makes at its place, if it makes one of this extractor's kinds. */
  Optional<Claim> claim(Measured measured, Setting setting);
}
