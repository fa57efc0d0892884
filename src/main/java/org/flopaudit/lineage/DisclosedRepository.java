package org.flopaudit.lineage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.ModelId;

/**
 * What a lineage is built from: one repository and what its documents disclose.
 *
 * @param id the repository
 * @param files the names of all its files, read or not: they show what a card may not say
 * @param tags the hub's own tags, where known
 * @param disclosures what each of its documents discloses, the card's first
 */
public record DisclosedRepository(
    ModelId id, List<String> files, List<String> tags, List<Disclosures> disclosures) {

  /** Copies the lists. */
  public DisclosedRepository {
    files = List.copyOf(files);
    tags = List.copyOf(tags);
    disclosures = List.copyOf(disclosures);
  }

  /** This repository and what was found of it elsewhere, the same whichever was found first. */
  DisclosedRepository with(DisclosedRepository other) {
    return new DisclosedRepository(
        id,
        Stream.concat(files.stream(), other.files.stream()).distinct().sorted().toList(),
        Stream.concat(tags.stream(), other.tags.stream()).distinct().sorted().toList(),
        Stream.concat(disclosures.stream(), other.disclosures.stream())
            .distinct()
            .sorted(Comparator.comparing(Disclosures::path))
            .toList());
  }
}
