package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ImpliedTeacher;

/** Data sets that are known to be written by models, and so give a teacher away. */
final class SyntheticDatasets {
  private static final String TABLE = "catalog/synthetic-datasets.table";
  private static final int SHORTEST_NAME = 8;

  /** How sure a row is; each constant stands in the table in lower case with hyphens. */
  private enum Confidence {
    CITED,
    PARTLY_CITED,
    INFERRED,
    CONFLICT,
    UNVERIFIED;

    boolean isHeld() {
      return this == CITED || this == PARTLY_CITED || this == INFERRED;
    }
  }

  /** What part models had in a data set. */
  private enum Origin {
    DISTILLED,
    DISTILLED_MIXTURE,
    SYNTHETIC,
    PREFERENCE,
    USER_LOGS,
    MIXED,
    SELF_DISTILLED,
    LABEL_ONLY,
    HUMAN;

    /** Whether another model wrote it: not the model itself, and not only labels. */
    boolean isOfTeacher() {
      return this != SELF_DISTILLED && this != LABEL_ONLY && this != HUMAN;
    }
  }

  private record Entry(List<String> teachers, String source) {}

  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, Optional<Entry>> byName = new HashMap<>();

  private SyntheticDatasets() {}

  /**
   * Reads the catalogue of a folder; rows that nobody has verified are left out.
   *
   * @throws org.flopaudit.data.DataException with every fault of the table
   */
  static SyntheticDatasets read(DataFolder folder) {
    Faults faults = new Faults();
    SyntheticDatasets datasets = new SyntheticDatasets();
    for (TextTable.Row row : folder.rows(TABLE, 5, faults)) {
      boolean isOfTeacher =
          row.word(2, Origin.class, "kind", faults).filter(Origin::isOfTeacher).isPresent();
      boolean isHeld =
          row.word(3, Confidence.class, "confidence", faults)
              .filter(Confidence::isHeld)
              .isPresent();
      if (isOfTeacher && isHeld) {
        datasets.add(row.field(0), new Entry(row.spellings(1), row.field(4)));
      }
    }
    faults.throwIfAny();
    return datasets;
  }

  private void add(String id, Entry entry) {
    byId.put(id.toLowerCase(Locale.ROOT), entry);
    // a name that two organisations use is nobody's
    byName.merge(name(id), Optional.of(entry), (a, b) -> Optional.empty());
  }

  private static String name(String id) {
    return id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The teachers that the data sets among some facts give away; each data set counts once. */
  List<ImpliedTeacher> implied(List<Fact> facts) {
    List<ImpliedTeacher> implied = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.kind() == FactKind.TRAINING_DATASET && fact.isOwn()) {
        String id = fact.value().text();
        find(id)
            .filter(entry -> seen.add(name(id)))
            .map(e -> new ImpliedTeacher(id, e.teachers(), e.source(), fact.evidence()))
            .ifPresent(implied::add);
      }
    }
    return implied;
  }

  /** By its id; where the organisation differs or is missing, by a name that is long enough. */
  private Optional<Entry> find(String id) {
    Entry entry = byId.get(id.toLowerCase(Locale.ROOT));
    if (entry != null) {
      return Optional.of(entry);
    }
    String name = name(id);
    return name.length() >= SHORTEST_NAME
        ? byName.getOrDefault(name, Optional.empty())
        : Optional.empty();
  }
}
