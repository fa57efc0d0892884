package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.Fact;

/**
 * Whose fact something is.
 *
 * @param about the document's own model, or another's
 * @param model the variant, or the other's name
 */
record Owner(Fact.About about, Optional<String> model) {
  /** The document's own model, whichever variant. */
  static final Owner OWN = new Owner(Fact.About.SELF, Optional.empty());

  /** Somebody else's model without a name. */
  static final Owner ANOTHER = new Owner(Fact.About.OTHER, Optional.empty());

  /** A variant of the document's own. */
  static Owner own(String model) {
    return new Owner(Fact.About.SELF, Optional.of(model));
  }

  /** Somebody else's model. */
  static Owner other(String model) {
    return new Owner(Fact.About.OTHER, Optional.of(model));
  }
}
