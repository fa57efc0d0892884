package org.flopaudit.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flopaudit.source.Position;
import org.flopaudit.source.SourceFile;
import org.jspecify.annotations.Nullable;
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
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML into a tree. */
final class YamlReader {
  private final SourceFile file;
  private final Faults faults;

  /** What an alias names is the same node again, so it is turned into a tree only once. */
  private final Map<Node, DataTree> trees = new IdentityHashMap<>();

  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlReader(SourceFile file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * Reads a file that holds one mapping.
   *
   * @throws DataException at once if it is not YAML, for then nothing further can be said of it
   */
  static DataTree read(SourceFile file, Faults faults) {
    LoaderOptions options = new LoaderOptions();
    options.setWarnOnDuplicateKeys(false);
    try {
      Node root =
          new Composer(
                  new ParserImpl(new StreamReader(file.text()), options), new Resolver(), options)
              .getSingleNode();
      if (root instanceof MappingNode) {
        return new YamlReader(file, faults).tree(root);
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

  /** The tree of a node; how deep nodes lie in one another is bounded by the library. */
  private DataTree tree(Node node) {
    DataTree known = trees.get(node);
    if (known != null) {
      return known;
    }
    if (!open.add(node)) {
      faults.add(file, position(node), "an alias stands inside what it is an alias of");
      return new DataTree.Scalar(position(node), "");
    }
    DataTree tree = newTree(node);
    trees.put(node, tree);
    return tree;
  }

  private DataTree newTree(Node node) {
    if (node instanceof MappingNode mapping) {
      return new DataTree.Mapping(position(node), entries(mapping));
    }
    if (node instanceof SequenceNode sequence) {
      List<DataTree> elements = new ArrayList<>();
      for (Node element : sequence.getValue()) {
        elements.add(tree(element));
      }
      return new DataTree.Sequence(position(node), elements);
    }
    return new DataTree.Scalar(
        position(node), node instanceof ScalarNode scalar ? scalar.getValue().strip() : "");
  }

  private List<DataTree.Entry> entries(MappingNode mapping) {
    List<DataTree.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Position at = position(tuple.getKeyNode());
      String key = "";
      if (tuple.getKeyNode() instanceof ScalarNode scalar) {
        key = scalar.getValue().strip();
      } else {
        faults.add(file, at, "expected a word or a number");
      }
      if (!keys.add(key)) {
        faults.add(file, at, "the key '" + key + "' stands twice");
      }
      entries.add(new DataTree.Entry(at, key, tree(tuple.getValueNode())));
    }
    return entries;
  }

  private Position position(Node node) {
    Mark mark = node.getStartMark();
    return new Position(Math.min(mark.getLine() + 1, file.lines()), mark.getColumn() + 1);
  }
}
