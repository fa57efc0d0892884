package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Technique;

/** What keys of metadata and of repository files mean, read from {@code metadata.table}. */
final class MetadataKeys {
  private static final String TABLE = "lexicon/metadata.table";
  private static final String BY_REPOSITORY = "by-repository";

  /**
   * What a key means.
   *
   * @param kind the kind of its fact
   * @param factor what its number is multiplied by; 1 for a name
   * @param relation how a base model was used; empty where the rest of the repository tells
   * @param technique the technique that a value of this key means
   */
  record Meaning(
      FactKind kind,
      BigDecimal factor,
      Optional<Relation> relation,
      Optional<Technique> technique) {}

  private final Map<String, Map<String, Meaning>> meanings = new HashMap<>();

  private MetadataKeys() {}

  /**
   * Reads the table of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of the table
   */
  static MetadataKeys read(DataFolder folder) {
    Faults faults = new Faults();
    MetadataKeys keys = new MetadataKeys();
    for (TextTable.Row row : folder.rows(TABLE, 4, faults)) {
      Optional<FactKind> kind = FactKind.of(row.field(2));
      if (kind.isEmpty()) {
        row.fault(faults, Faults.unknown("kind", row.field(2), FactKind.labels()));
      } else {
        keys.meanings
            .computeIfAbsent(row.field(0), file -> new HashMap<>())
            .put(row.field(1), meaning(kind.get(), row, faults));
      }
    }
    faults.throwIfAny();
    return keys;
  }

  private static Meaning meaning(FactKind kind, TextTable.Row row, Faults faults) {
    boolean isRelation = kind == FactKind.BASE_MODEL && !row.field(3).equals(BY_REPOSITORY);
    return new Meaning(
        kind,
        kind.isName() ? BigDecimal.ONE : factor(row, faults),
        isRelation ? row.word(3, Relation.class, "relation", faults) : Optional.empty(),
        kind == FactKind.TECHNIQUE
            ? row.word(3, Technique.class, "technique", faults)
            : Optional.empty());
  }

  private static BigDecimal factor(TextTable.Row row, Faults faults) {
    try {
      return new BigDecimal(row.field(3));
    } catch (NumberFormatException e) {
      row.fault(faults, "expected a number such as 0.001, found '" + row.field(3) + "'");
      return BigDecimal.ONE;
    }
  }

  /** What a key of a file means; {@code card}, {@code code} and {@code tag} are files here too. */
  Optional<Meaning> find(String file, String key) {
    return Optional.ofNullable(meanings.getOrDefault(file, Map.of()).get(key));
  }
}
