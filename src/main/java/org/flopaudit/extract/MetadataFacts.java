package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;

/** What front matter discloses under the hub's own keys. */
final class MetadataFacts {
  private MetadataFacts() {}

  /** Adds the facts of a document's metadata. */
  static void read(Document document, FactSink sink) {
    for (MetadataEntry entry : document.metadata()) {
      String text = entry.value().text().strip();
      if (text.isEmpty()) {
        continue;
      }
      switch (entry.path()) {
        case "base_model" ->
            sink.base(
                text,
                relation(document),
                Setting.Owner.OWN,
                Optional.empty(),
                document.file().evidence(entry.value().source()));
        case "datasets" ->
            sink.name(
                FactKind.TRAINING_DATASET,
                text,
                Setting.Owner.OWN,
                Optional.empty(),
                document.file().evidence(entry.value().source()));
        default -> {}
      }
    }
  }

  private static Relation relation(Document document) {
    return Relation.FINE_TUNE;
  }
}
