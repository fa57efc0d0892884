package org.flopaudit.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.fact.FactKind;

/** Tells which code blocks of a document configure a training run; usage examples are not read. */
final class Configurations {

  /** What a code block is for. */
  enum Use {
    /** An example, a log, a citation. */
    NONE,
    /** The configuration of a training run. */
    TRAINING,
    /**
     * The configuration of a run in an environment, whose steps and epochs are none of training.
     */
    ENVIRONMENT,
    /** The configuration of a merge. */
    MERGE;

    /** Whether numbers of a kind are told in such a block, or in text that is no code. */
    boolean counts(FactKind kind) {
      return this != ENVIRONMENT || (kind != FactKind.STEPS && kind != FactKind.EPOCHS);
    }
  }

  private final Map<Passage.Place, Use> uses = new HashMap<>();

  private Configurations() {}

  /** Reads what the code blocks among some passages are for. */
  static Configurations of(List<Passage> passages, Reader reader) {
    Configurations configurations = new Configurations();
    for (Passage passage : passages) {
      if (passage.isCode()) {
        Use use = use(reader.recognise(passage.prose()));
        configurations.uses.merge(passage.place(), use, Configurations::stronger);
      }
    }
    return configurations;
  }

  private static Use use(Recognised line) {
    if (line.has(Sign.MERGE_CONFIG)) {
      return Use.MERGE;
    }
    if (line.has(Sign.ENVIRONMENT_CONFIG)) {
      return Use.ENVIRONMENT;
    }
    return line.has(Sign.TRAINING_CONFIG) ? Use.TRAINING : Use.NONE;
  }

  private static Use stronger(Use a, Use b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** What the block of a line of code is for; of text that is no code, none. */
  Use of(Passage passage) {
    return passage.isCode() ? uses.getOrDefault(passage.place(), Use.NONE) : Use.NONE;
  }
}
