package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.Stage;
import org.flopaudit.source.Evidence;

/**
 * To what a fact is put down.
 *
 * @param owner whose fact it is
 * @param stage the part of training it belongs to, where the document tells
 * @param evidence the words that state it
 */
record Attribution(Owner owner, Optional<Stage> stage, Evidence evidence) {

  /** Puts something down to the document's own model as a whole. */
  static Attribution toDocument(Evidence evidence) {
    return new Attribution(Owner.OWN, Optional.empty(), evidence);
  }
}
