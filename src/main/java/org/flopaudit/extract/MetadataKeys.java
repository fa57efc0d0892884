package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.fact.FactKind;

/** What keys of metadata and of repository files mean, read from {@code metadata.table}. */
final class MetadataKeys {

  /**
   * What a key means.
   *
   * @param kind the kind of its fact
   * @param how what its number is multiplied by, or how a base model was used, or a technique
   */
  record Meaning(FactKind kind, String how) {

    /** What the key's number is multiplied by. */
    BigDecimal factor() {
      return new BigDecimal(how);
    }
  }

  private final Map<String, Meaning> meanings = new HashMap<>();

  private MetadataKeys() {}

  /** Reads the table of a folder. */
  static MetadataKeys read(DataFolder folder) {
    Faults faults = new Faults();
    MetadataKeys keys = new MetadataKeys();
    for (TextTable.Row row : TextTable.rows(folder.read("lexicon/metadata.table"), 4, faults)) {
      Optional<FactKind> kind = FactKind.of(row.field(2));
      if (kind.isEmpty()) {
        row.fault(faults, Faults.unknown("kind", row.field(2), FactKind.labels()));
      } else {
        keys.meanings.put(row.field(0) + " " + row.field(1), new Meaning(kind.get(), row.field(3)));
      }
    }
    faults.throwIfAny();
    return keys;
  }

  /** What a key of a file means; {@code card}, {@code code} and {@code tag} are files here too. */
  Optional<Meaning> find(String file, String key) {
    return Optional.ofNullable(meanings.get(file + " " + key));
  }
}
