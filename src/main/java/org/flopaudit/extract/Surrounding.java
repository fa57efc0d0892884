package org.flopaudit.extract;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A line above a passage: a sentence or a line that introduces it, or a heading.
 *
 * @param level the heading's level, from 1; 0 for a line that is no heading
 * @param words what was recognised in it
 */
record Surrounding(int level, Recognised words) {

  /** The first sign that passes a test. A heading such as "Usage" stands for running the model. */
  Optional<Sign> first(Predicate<Sign> test) {
    for (Cue cue : words.cues()) {
      Sign sign = cue.sign() == Sign.USE && isHeading() ? Sign.INFERENCE : cue.sign();
      if (test.test(sign)) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }

  /** The document's own model that the line is about, if its first name is one. */
  Optional<NameMention> subject() {
    return words.names().stream()
        .limit(1)
        .filter(name -> name.own() && (isHeading() || name.isNearStart()))
        .findFirst();
  }

  /** Whether it is the heading of a part about compute, whatever that part belongs to. */
  boolean headsCompute() {
    return isHeading() && words.has(Sign.COMPUTE_SECTION);
  }

  private boolean isHeading() {
    return level > 0;
  }

  /** Whether it is the title of the whole document, which names no variant. */
  boolean isTitle() {
    return level == 1;
  }
}
