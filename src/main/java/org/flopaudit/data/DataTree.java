package org.flopaudit.data;

import java.util.List;
import org.flopaudit.source.Position;

/** What stands in a YAML file, with the place of each part; nothing of YAML's types or tags. */
sealed interface DataTree {

  /** Where this part begins. */
  Position at();

  /** A word, a number or a sentence, as written. */
  record Scalar(Position at, String text) implements DataTree {}

  /** A list. */
  record Sequence(Position at, List<DataTree> elements) implements DataTree {

    /** Copies the list. */
    public Sequence {
      elements = List.copyOf(elements);
    }
  }

  /** Keys and their values, in the order of the file. */
  record Mapping(Position at, List<Entry> entries) implements DataTree {

    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A key and its value.
   *
   * @param at where the key stands
   */
  record Entry(Position at, String key, DataTree value) {}
}
