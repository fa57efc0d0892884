package org.flopaudit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flopaudit.source.Position;
import org.flopaudit.source.SourceFile;

/**
 * A place in a YAML data file. Scalars are read as the text that stands there, so {@code no} is a
 * word and {@code 1e25} a decimal; what is missing or of the wrong form is noted as a fault with
 * its line, and reading goes on with a stand-in.
 */
public final class DataNode {
  private final Supplier<SourceFile> file;
  private final DataTree tree;
  private final Faults faults;

  /**
   * A place in a file.
   *
   * @param file gives the text, which is needed only to show a fault
   */
  DataNode(Supplier<SourceFile> file, DataTree tree, Faults faults) {
    this.file = file;
    this.tree = tree;
    this.faults = faults;
  }

  /**
   * Reads a file that holds one mapping.
   *
   * @throws DataException at once if it is not YAML, for then nothing further can be said of it
   */
  public static DataNode read(SourceFile file, Faults faults) {
    return new DataNode(() -> file, YamlReader.read(file, faults), faults);
  }

  private DataNode at(DataTree place) {
    return new DataNode(file, place, faults);
  }

  /** Where this node stands. */
  public Position position() {
    return tree.at();
  }

  /** The file it stands in. */
  public SourceFile file() {
    return file.get();
  }

  /** Notes a fault at this node. */
  public void fault(String sentence) {
    faults.add(file(), position(), sentence);
  }

  /** Whether this node is a mapping. */
  public boolean isMapping() {
    return tree instanceof DataTree.Mapping;
  }

  /** Whether this node is a list. */
  public boolean isList() {
    return tree instanceof DataTree.Sequence;
  }

  /** Whether this node is a scalar. */
  public boolean isScalar() {
    return tree instanceof DataTree.Scalar;
  }

  /** The keys and values of a mapping, in order; none for anything else. */
  public Map<String, DataNode> entries() {
    Map<String, DataNode> entries = new LinkedHashMap<>();
    for (DataTree.Entry entry : mapped()) {
      entries.put(entry.key(), at(entry.value()));
    }
    return entries;
  }

  private List<DataTree.Entry> mapped() {
    return tree instanceof DataTree.Mapping mapping ? mapping.entries() : List.of();
  }

  /** Notes every key of this mapping that is not in the list. */
  public DataNode onlyKeys(String... known) {
    List<String> keys = List.of(known);
    for (DataTree.Entry entry : mapped()) {
      if (!keys.contains(entry.key())) {
        faults.add(file(), entry.at(), Faults.unknown("key", entry.key(), keys));
      }
    }
    return this;
  }

  /** The value under a key, if it is there. */
  public Optional<DataNode> find(String key) {
    for (DataTree.Entry entry : mapped()) {
      if (entry.key().equals(key)) {
        return Optional.of(at(entry.value()));
      }
    }
    return Optional.empty();
  }

  /** The value under a key; a missing one is a fault and reads as an empty scalar. */
  public DataNode get(String key) {
    return find(key)
        .orElseGet(
            () -> {
              fault("the key '" + key + "' is missing");
              return at(new DataTree.Scalar(position(), ""));
            });
  }

  /** The elements of a list; a scalar counts as a list of one. */
  public List<DataNode> elements() {
    List<DataNode> elements = new ArrayList<>();
    if (tree instanceof DataTree.Sequence sequence) {
      for (DataTree element : sequence.elements()) {
        elements.add(at(element));
      }
    } else if (isScalar()) {
      elements.add(this);
    } else {
      fault("expected a list");
    }
    return elements;
  }

  /** The elements under a key, or none where the key is missing. */
  public List<DataNode> list(String key) {
    return find(key).map(DataNode::elements).orElse(List.of());
  }

  /** The text of a scalar, as written and stripped. */
  public String text() {
    if (tree instanceof DataTree.Scalar scalar) {
      return scalar.text();
    }
    fault("expected a word or a number");
    return "";
  }

  /** The text under a key; a missing key is a fault. */
  public String text(String key) {
    return get(key).text();
  }

  /** The text under a key, or a stand-in. */
  public String text(String key, String otherwise) {
    return find(key).map(DataNode::text).orElse(otherwise);
  }

  /** The number that a scalar gives, exactly as written. */
  public BigDecimal decimal() {
    String text = text().replace("_", "");
    try {
      if (text.length() <= 64) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is too long
    }
    fault("expected a number such as 1e25, found '" + text + "'");
    return BigDecimal.ZERO;
  }

  /** The date that a scalar gives, as {@code 2026-01-31}. */
  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      fault("expected a date such as 2026-01-31, found '" + text() + "'");
      return LocalDate.EPOCH;
    }
  }

  /** The truth that a scalar gives: {@code true} or {@code false}. */
  public boolean truth() {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      fault("expected true or false, found '" + text + "'");
    }
    return text.equals("true");
  }

  /**
   * The constant of an enumeration that a scalar names, in lower case with hyphens.
   *
   * @param otherwise what stands in for an unknown word, after the fault has been noted
   */
  public <E extends Enum<E>> E word(Class<E> type, E otherwise) {
    String text = text();
    return constant(text, type)
        .orElseGet(
            () -> {
              fault(Faults.unknown("word", text, words(type)));
              return otherwise;
            });
  }

  /** The constant that a word of a data file names. */
  static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
    String name = word.replace('-', '_').toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name) && word(constant).equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** How data files spell the constants of an enumeration. */
  static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(DataNode::word).toList();
  }

  /** How data files spell a constant: lower case with hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
