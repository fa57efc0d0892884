package org.flopaudit.lineage;

import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.ModelId;

/**
 * A node of the lineage.
 *
 * @param id its name
 * @param disclosures what its repository's documents disclose; empty for a model that is only
 *     mentioned
 * @param known what the catalogue knows of it
 */
public record Model(ModelId id, List<Disclosures> disclosures, Optional<KnownModel> known) {

  /** Copies the list. */
  public Model {
    disclosures = List.copyOf(disclosures);
  }

  /** Whether neither a document of the input nor the catalogue tells of it. */
  public boolean isUnresolved() {
    return disclosures.isEmpty() && known.isEmpty();
  }

  /** Whether its documents are among the inputs. */
  public boolean isAudited() {
    return !disclosures.isEmpty();
  }
}
