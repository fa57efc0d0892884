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
import org.flopaudit.source.Position;
import org.flopaudit.source.SourceFile;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A place in a YAML data file. Scalars are read as the text that stands there, so {@code no} is a
 * word and {@code 1e25} a decimal; what is missing or of the wrong form is noted as a fault with
 * its line, and reading goes on with a stand-in.
 */
public final class DataNode {
  private final SourceFile file;
  private final Node node;
  private final Faults faults;

  private DataNode(SourceFile file, Node node, Faults faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
  }

  /**
   * Reads a file that holds one mapping.
   *
   * @throws DataException at once if it is not YAML, for then nothing further can be said of it
   */
  public static DataNode read(SourceFile file, Faults faults) {
    LoaderOptions options = new LoaderOptions();
    options.setWarnOnDuplicateKeys(false);
    try {
      Node root =
          new Composer(
                  new ParserImpl(new StreamReader(file.text()), options), new Resolver(), options)
              .getSingleNode();
      if (root instanceof MappingNode) {
        return new DataNode(file, root, faults);
      }
      faults.add(file, new Position(1, 1), "expected a mapping of keys to values");
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      Position at =
          mark == null
              ? new Position(1, 1)
              : new Position(mark.getLine() + 1, mark.getColumn() + 1);
      faults.add(file, at, "not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      // Too many aliases, too deep a nesting, a character that YAML forbids: none has a mark.
      faults.add(file, new Position(1, 1), "not YAML: " + firstLine(e.getMessage()));
    }
    faults.throwIfAny();
    throw new IllegalStateException("a fault was noted and did not end the reading");
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  /** Where this node stands. */
  public Position position() {
    Mark mark = node.getStartMark();
    return new Position(Math.min(mark.getLine() + 1, file.lines()), mark.getColumn() + 1);
  }

  /** The file it stands in. */
  public SourceFile file() {
    return file;
  }

  /** Notes a fault at this node. */
  public void fault(String sentence) {
    faults.add(file, position(), sentence);
  }

  /** Whether this node is a mapping. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** Whether this node is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether this node is a scalar. */
  public boolean isScalar() {
    return node instanceof ScalarNode;
  }

  /** The keys and values of a mapping, in order; none for anything else. */
  public Map<String, DataNode> entries() {
    Map<String, DataNode> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        DataNode key = new DataNode(file, tuple.getKeyNode(), faults);
        if (entries.put(key.text(), new DataNode(file, tuple.getValueNode(), faults)) != null) {
          key.fault("the key '" + key.text() + "' stands twice");
        }
      }
    }
    return entries;
  }

  /** Notes every key of this mapping that is not in the list. */
  public DataNode onlyKeys(String... known) {
    for (NodeTuple tuple :
        node instanceof MappingNode mapping ? mapping.getValue() : List.<NodeTuple>of()) {
      DataNode key = new DataNode(file, tuple.getKeyNode(), faults);
      if (!List.of(known).contains(key.text())) {
        key.fault(Faults.unknown("key", key.text(), List.of(known)));
      }
    }
    return this;
  }

  /** The value under a key, if it is there. */
  public Optional<DataNode> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  /** The value under a key; a missing one is a fault and reads as an empty scalar. */
  public DataNode get(String key) {
    return find(key)
        .orElseGet(
            () -> {
              fault("the key '" + key + "' is missing");
              return new DataNode(
                  file,
                  new ScalarNode(
                      Tag.STR,
                      "",
                      node.getStartMark(),
                      node.getEndMark(),
                      DumperOptions.ScalarStyle.PLAIN),
                  faults);
            });
  }

  /** The elements of a list; a scalar counts as a list of one. */
  public List<DataNode> elements() {
    List<DataNode> elements = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node element : sequence.getValue()) {
        elements.add(new DataNode(file, element, faults));
      }
    } else if (node instanceof ScalarNode) {
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
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
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
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String word = word(constant);
      if (word.equals(text())) {
        return constant;
      }
      known.add(word);
    }
    fault(Faults.unknown("word", text(), known));
    return otherwise;
  }

  /** How data files spell a constant: lower case with hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
