package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Technique;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Span;

/** What front matter, files beside a card and lines of configurations disclose under known keys. */
final class MetadataFacts {
  private static final int LONGEST_NUMBER = 40;
  private static final String BY_REPOSITORY = "by-repository";

  private final MetadataKeys keys;
  private final Document document;
  private final FactSink sink;
  private final Set<String> tags;

  /** The reader of one document's metadata. */
  MetadataFacts(MetadataKeys keys, Document document, FactSink sink) {
    this.keys = keys;
    this.document = document;
    this.sink = sink;
    this.tags =
        document.metadata().stream()
            .filter(entry -> entry.path().equals("tags") || entry.path().equals("library_name"))
            .map(entry -> entry.value().text().strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** Adds the facts of the document's metadata. */
  void read() {
    String file = isCard() ? "card" : document.file().name().toLowerCase(Locale.ROOT);
    for (MetadataEntry entry : document.metadata()) {
      String text = entry.value().text().strip();
      Evidence evidence = document.file().evidence(entry.value().source());
      keys.find(file, entry.path()).ifPresent(meaning -> add(meaning, text, evidence));
      if (isCard() && entry.path().equals("tags")) {
        keys.find("tag", text.toLowerCase(Locale.ROOT))
            .ifPresent(meaning -> technique(meaning.how(), evidence));
      }
    }
    layers();
  }

  /**
   * A passthrough merge whose slices are longer together than the model they are cut from makes it
   * deeper; one whose slices are shorter leaves layers out.
   */
  private void layers() {
    List<MetadataEntry> ends =
        document.metadata().stream().filter(entry -> entry.key().equals("layer_range")).toList();
    BigDecimal together = BigDecimal.ZERO;
    BigDecimal deepest = BigDecimal.ZERO;
    for (int i = 0; i + 1 < ends.size(); i += 2) {
      Optional<BigDecimal> start = number(ends.get(i).value().text().strip());
      Optional<BigDecimal> end = number(ends.get(i + 1).value().text().strip());
      if (start.isPresent() && end.isPresent()) {
        together = together.add(end.get().subtract(start.get()));
        deepest = deepest.max(end.get());
      }
    }
    boolean passthrough =
        document.metadata().stream()
            .anyMatch(
                entry ->
                    entry.key().equals("merge_method")
                        && entry.value().text().strip().equals("passthrough"));
    int depth = together.compareTo(deepest);
    if (passthrough && depth != 0) {
      technique(
          (depth > 0 ? Technique.EXPANSION : Technique.PRUNING).label(),
          document.file().evidence(ends.get(0).value().source()));
    }
  }

  private boolean isCard() {
    return document.format() == Document.Format.MARKDOWN
        || document.format() == Document.Format.HTML;
  }

  /** Adds what a {@code key: value} line of a configuration says. */
  void line(Reading reading, boolean merge) {
    String text = reading.text();
    int colon = separator(text);
    if (colon < 0) {
      return;
    }
    String key = unquoted(text.substring(0, colon));
    String value = unquoted(text.substring(colon + 1));
    int start = value.isEmpty() ? -1 : text.indexOf(value, colon);
    if (start >= 0) {
      keys.find(merge ? "merge-code" : "code", key)
          .ifPresent(
              meaning ->
                  add(meaning, value, reading.evidence(new Span(start, start + value.length()))));
    }
  }

  /** Where a line's key ends: at the first colon, equals sign, or space behind an option. */
  private static int separator(String text) {
    String line = text.strip();
    int from = text.indexOf(line);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '=' || (c == ' ' && line.startsWith("--"))) {
        return i;
      }
    }
    return -1;
  }

  private static String unquoted(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " \t-\"'`".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t\"'`,\\".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private void add(MetadataKeys.Meaning meaning, String text, Evidence evidence) {
    boolean variable = text.startsWith("$") || text.startsWith("<") || text.startsWith("{");
    if (text.isEmpty() || variable || text.startsWith("./")) {
      return;
    }
    if (meaning.kind() == FactKind.BASE_MODEL) {
      sink.base(
          HubLinks.cached(text).orElse(text),
          relation(meaning.how()),
          Owner.OWN,
          Optional.empty(),
          evidence);
    } else if (meaning.kind() == FactKind.TECHNIQUE) {
      technique(meaning.how(), evidence);
    } else if (meaning.kind().isName()) {
      sink.name(meaning.kind(), text, Owner.OWN, Optional.empty(), evidence);
    } else {
      number(text)
          .map(number -> number.multiply(meaning.factor()))
          .filter(number -> number.signum() > 0)
          .ifPresent(
              number ->
                  sink.amount(
                      new Claim(meaning.kind(), Value.Amount.of(number)),
                      Owner.OWN,
                      Optional.empty(),
                      Bound.EXACT,
                      evidence));
    }
  }

  private void technique(String technique, Evidence evidence) {
    sink.name(FactKind.TECHNIQUE, technique, Owner.OWN, Optional.empty(), evidence);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return text.length() <= LONGEST_NUMBER
          ? Optional.of(new BigDecimal(text.replace("_", "")))
          : Optional.empty();
    } catch (NumberFormatException e) {
      // a value such as "see below" is no number, and no fault of the card
      return Optional.empty();
    }
  }

  private Relation relation(String how) {
    return how.equals(BY_REPOSITORY)
        ? declared().orElseGet(this::inferred)
        : Relation.valueOf(how.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The hub's own word for the relation, where the card gives it. */
  private Optional<Relation> declared() {
    for (MetadataEntry entry : document.metadata()) {
      if (entry.path().equals("base_model_relation")) {
        return switch (entry.value().text().strip().toLowerCase(Locale.ROOT)) {
          case "finetune", "fine-tune" -> Optional.of(Relation.FINE_TUNE);
          case "adapter" -> Optional.of(Relation.ADAPTER);
          case "merge" -> Optional.of(Relation.MERGE);
          case "quantized" -> Optional.of(Relation.QUANTIZATION);
          default -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }

  /** The relation that tags and the library tell, in our own order. */
  private Relation inferred() {
    if (tags.contains("merge") || tags.contains("mergekit")) {
      return Relation.MERGE;
    }
    String path = document.file().path().toLowerCase(Locale.ROOT);
    boolean quantised =
        Set.of("gguf", "gptq", "awq", "exl2", "quantized", "mlx").stream()
            .anyMatch(word -> tags.contains(word) || path.contains("-" + word));
    if (quantised) {
      return Relation.QUANTIZATION;
    }
    boolean adapter = Set.of("peft", "lora", "adapter", "qlora").stream().anyMatch(tags::contains);
    return adapter ? Relation.ADAPTER : Relation.FINE_TUNE;
  }
}
