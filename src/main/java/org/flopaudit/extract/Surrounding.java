package org.flopaudit.extract;

import java.util.List;

/**
 * What was recognised in a line above a passage: a sentence or a line that introduces it, or a
 * heading.
 *
 * @param level the heading's level, from 1; 0 for a line that is no heading
 * @param cues its cues
 * @param names the names of models in it
 */
record Surrounding(int level, List<Cue> cues, List<NameMention> names) {

  /** Its cues; a heading such as "Usage" stands for running the model. */
  List<Cue> meaning() {
    return cues.stream()
        .map(
            cue ->
                cue.sign() == Sign.USE && level > 0
                    ? new Cue(Sign.INFERENCE, cue.from(), cue.to())
                    : cue)
        .toList();
  }

  /** Whether it is the title of the whole document, which names no variant. */
  boolean isTitle() {
    return level == 1;
  }
}
