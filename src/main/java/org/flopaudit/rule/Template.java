package org.flopaudit.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;

/**
 * A message with holes in braces, such as {@code {share} of the base}. A hole that nothing would
 * fill is refused when the message is read.
 *
 * @param parts words and holes in turn; the words before a hole may be empty
 */
record Template(List<Part> parts) {

  /**
   * Words, and the hole that follows them.
   *
   * @param words as they stand
   * @param hole what comes after them; empty at the end
   */
  record Part(String words, Optional<Hole> hole) {}

  /** Copies the list. */
  Template {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a message.
   *
   * @param fillable what the message's condition fills, besides what is always filled
   */
  static Template read(DataNode node, Set<Hole> fillable) {
    String text = node.text();
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', start)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        node.fault("a brace is opened and not closed in '" + text + "'");
        break;
      }
      parts.add(
          new Part(
              text.substring(start, open), hole(node, text.substring(open + 1, close), fillable)));
      start = close + 1;
    }
    parts.add(new Part(text.substring(start), Optional.empty()));
    return new Template(parts);
  }

  private static Optional<Hole> hole(DataNode node, String word, Set<Hole> fillable) {
    List<Hole> known =
        Arrays.stream(Hole.values())
            .filter(hole -> fillable.contains(hole) || Hole.always().contains(hole))
            .toList();
    Optional<Hole> hole = known.stream().filter(one -> one.label().equals(word)).findFirst();
    if (hole.isEmpty()) {
      node.fault(Faults.unknown("hole", word, known.stream().map(Hole::label).toList()));
    }
    return hole;
  }

  /** The message with its holes filled. */
  String filled(Map<Hole, String> words) {
    StringBuilder message = new StringBuilder();
    for (Part part : parts) {
      message.append(part.words());
      part.hole().ifPresent(hole -> message.append(word(hole, words)));
    }
    return message.toString();
  }

  private static String word(Hole hole, Map<Hole, String> words) {
    String word = words.get(hole);
    if (word == null) {
      throw new IllegalStateException("nothing fills the hole {" + hole.label() + "}");
    }
    return word;
  }
}
