package org.flopaudit.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which code blocks of a document configure a training run; usage examples are not read. */
final class Configurations {

  /** What a code block is for. */
  enum Use {
    /** An example, a log, a citation. */
    NONE,
    /** The configuration of a training run. */
    TRAINING,
    /** The configuration of a merge. */
    MERGE
  }

  private final Map<Passage.Place, Use> uses = new HashMap<>();

  private Configurations() {}

  /** Reads what the code blocks among some passages are for. */
  static Configurations of(List<Passage> passages, Reader reader) {
    Configurations configurations = new Configurations();
    for (Passage passage : passages) {
      if (passage.isCode()) {
        configurations.uses.merge(
            passage.place(), use(reader.cues(passage.prose())), Configurations::stronger);
      }
    }
    return configurations;
  }

  private static Use use(List<Cue> cues) {
    boolean merge = cues.stream().anyMatch(cue -> cue.sign() == Sign.MERGE_CONFIG);
    boolean training = cues.stream().anyMatch(cue -> cue.sign() == Sign.TRAINING_CONFIG);
    return merge ? Use.MERGE : training ? Use.TRAINING : Use.NONE;
  }

  private static Use stronger(Use a, Use b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** What the block of a line of code is for. */
  Use of(Passage passage) {
    return uses.getOrDefault(passage.place(), Use.NONE);
  }
}
