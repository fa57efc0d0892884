package org.flopaudit.ledger;

import java.util.Optional;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Model;

/** Who made a model. */
final class Developers {
  private Developers() {}

  /**
   * The organisation of its repository; of a model known by name alone, that of its repository in
   * the catalogue, or the developer named there.
   */
  static Optional<String> of(Model model) {
    return model
        .id()
        .organisation()
        .or(
            () ->
                model
                    .known()
                    .flatMap(
                        known ->
                            known.hubIds().stream()
                                .findFirst()
                                .flatMap(id -> ModelId.of(id).organisation())
                                .or(() -> Optional.of(known.developer())))
                    .filter(name -> !name.isBlank()));
  }
}
