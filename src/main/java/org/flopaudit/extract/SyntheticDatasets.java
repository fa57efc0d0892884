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
  private static final Set<String> CONFIDENCE =
      Set.of("cited", "partly-cited", "inferred", "conflict", "unverified");
  private static final Set<String> HELD = Set.of("cited", "partly-cited", "inferred");
  private static final Set<String> WRITTEN =
      Set.of("distilled", "distilled-mixture", "synthetic", "preference", "user-logs", "mixed");

  private record Entry(List<String> teachers, String source) {}

  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, Optional<Entry>> byName = new HashMap<>();

  private SyntheticDatasets() {}

  /** Reads the catalogue of a folder; rows that nobody has verified are left out. */
  static SyntheticDatasets read(DataFolder folder) {
    Faults faults = new Faults();
    SyntheticDatasets datasets = new SyntheticDatasets();
    for (TextTable.Row row :
        TextTable.rows(folder.read("catalog/synthetic-datasets.table"), 5, faults)) {
      if (!CONFIDENCE.contains(row.field(3))) {
        row.fault(faults, Faults.unknown("confidence", row.field(3), CONFIDENCE));
      } else if (HELD.contains(row.field(3)) && WRITTEN.contains(row.field(2))) {
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

  /** The teachers that the data sets among some facts give away. */
  List<ImpliedTeacher> implied(List<Fact> facts) {
    List<ImpliedTeacher> implied = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.kind() == FactKind.TRAINING_DATASET && fact.about() == Fact.About.SELF) {
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
    return name.length() > 7 ? byName.getOrDefault(name, Optional.empty()) : Optional.empty();
  }
}
