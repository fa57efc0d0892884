package org.flopaudit.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;
import org.flopaudit.source.Evidence;

/** What front matter, files beside a card and lines of configurations disclose under known keys. */
final class MetadataFacts {
  private static final String CARD = "card";
  private static final String TAG = "tag";
  private static final String METHOD = "quant-method";
  private static final String METHODS = "quantization_config.quant_method";
  private static final String TRAINING_CODE = "code";
  private static final String MERGE_CODE = "merge-code";
  private static final String TAGS = "tags";
  private static final Set<String> TAG_KEYS = Set.of(TAGS, "library_name");
  private static final String RELATION = "base_model_relation";

  private final Wording wording;
  private final Document document;
  private final FactSink sink;
  private final Relation toBase;

  /** The reader of one document's metadata. */
  MetadataFacts(Wording wording, Document document, FactSink sink) {
    this.wording = wording;
    this.document = document;
    this.sink = sink;
    this.toBase = relation();
  }

  /** Adds the facts of the document's metadata. */
  void read() {
    String file = isCard() ? CARD : document.file().name().toLowerCase(Locale.ROOT);
    for (MetadataEntry entry : document.metadata()) {
      String text = entry.value().text().strip();
      Evidence evidence = evidence(entry);
      find(file, entry.path()).ifPresent(meaning -> add(meaning, text, evidence));
      words(entry)
          .flatMap(words -> find(words, text.toLowerCase(Locale.ROOT)))
          .ifPresent(meaning -> add(meaning, text, evidence));
    }
    layers();
  }

  /** Adds what a line of a configuration inside the document says. */
  void line(Reading reading, Configurations.Use use) {
    String file = use == Configurations.Use.MERGE ? MERGE_CODE : TRAINING_CODE;
    ConfigurationLine.of(reading.text())
        .ifPresent(
            line ->
                find(file, line.key())
                    .ifPresent(
                        meaning -> add(meaning, line.value(), reading.evidence(line.place()))));
  }

  private void layers() {
    List<MetadataEntry> ranges = MergedLayers.ranges(document.metadata());
    MergedLayers.technique(document.metadata(), ranges)
        .ifPresent(
            technique ->
                sink.technique(technique, Attribution.toDocument(evidence(ranges.get(0)))));
  }

  /** The rows of the table that tell what a key's values mean, where it is values that tell. */
  private Optional<String> words(MetadataEntry entry) {
    if (isCard()) {
      return Optional.of(TAG).filter(tag -> entry.path().equals(TAGS));
    }
    return Optional.of(METHOD).filter(method -> entry.path().equals(METHODS));
  }

  private boolean isCard() {
    return document.format() == Document.Format.MARKDOWN
        || document.format() == Document.Format.HTML;
  }

  private Evidence evidence(MetadataEntry entry) {
    return document.file().evidence(entry.value().source());
  }

  private Optional<MetadataKeys.Meaning> find(String file, String key) {
    return wording.keys().find(file, key);
  }

  private void add(MetadataKeys.Meaning meaning, String text, Evidence evidence) {
    if (isUnfilled(text)) {
      return;
    }
    Attribution attribution = Attribution.toDocument(evidence);
    if (meaning.kind() == FactKind.BASE_MODEL) {
      String name = HubLinks.cached(text).orElse(text);
      sink.base(name, meaning.relation().orElse(toBase), attribution);
    } else if (meaning.kind() == FactKind.TECHNIQUE) {
      meaning.technique().ifPresent(technique -> sink.technique(technique, attribution));
    } else if (meaning.kind().isName()) {
      sink.name(meaning.kind(), text, attribution);
    } else {
      amount(meaning, text, attribution);
    }
  }

  /** Whether a value is a variable or a path to where something lies on somebody's disk. */
  private static boolean isUnfilled(String text) {
    return text.isEmpty() || "$<{".indexOf(text.charAt(0)) >= 0 || text.startsWith("./");
  }

  private void amount(MetadataKeys.Meaning meaning, String text, Attribution attribution) {
    MetadataNumber.of(text)
        .map(number -> number.multiply(meaning.factor()))
        .filter(number -> number.signum() > 0)
        .map(number -> new Claim(meaning.kind(), Value.Amount.of(number), false))
        .ifPresent(claim -> sink.amount(claim, Bound.EXACT, attribution));
  }

  // ---- how the model came from its base

  /** The relation that the hub's own word tells, or else the card's tags and its repository. */
  private Relation relation() {
    return document.metadata().stream()
        .filter(entry -> entry.path().equals(RELATION))
        .findFirst()
        .flatMap(entry -> wording.relations().declared(folded(entry)))
        .orElseGet(
            () ->
                wording
                    .relations()
                    .inferred(tags(), document.file().path().toLowerCase(Locale.ROOT)));
  }

  private Set<String> tags() {
    return document.metadata().stream()
        .filter(entry -> TAG_KEYS.contains(entry.path()))
        .map(MetadataFacts::folded)
        .collect(Collectors.toSet());
  }

  private static String folded(MetadataEntry entry) {
    return entry.value().text().strip().toLowerCase(Locale.ROOT);
  }
}
