package org.flopaudit.lineage;

import java.util.Locale;
import org.flopaudit.fact.Relation;

/** How one model came from another. */
public enum EdgeType {
  FINE_TUNE,
  ADAPTER,
  CONTINUED_PRETRAINING,
  MERGE,
  QUANTIZATION,
  PRUNING,
  EXPANSION,
  /** The parent is a teacher whose logits, outputs or preferences were trained on. */
  DISTILLATION,
  /** The parent generated training data. */
  SYNTHETIC_DATA,
  KICKSTARTING,
  REINCARNATION,
  /** A base is named and nothing says what was done to it. */
  UNSPECIFIED;

  /** Whether the parent taught the child without lending it weights. */
  public boolean isTeaching() {
    return this == DISTILLATION
        || this == SYNTHETIC_DATA
        || this == KICKSTARTING
        || this == REINCARNATION;
  }

  /** The type of an edge to a base, by what a document says was done to it. */
  static EdgeType of(Relation relation) {
    return switch (relation) {
      case FINE_TUNE -> FINE_TUNE;
      case ADAPTER -> ADAPTER;
      case MERGE -> MERGE;
      case QUANTIZATION -> QUANTIZATION;
      case CONTINUED_PRETRAINING -> CONTINUED_PRETRAINING;
      case EXPANSION -> EXPANSION;
      case PRUNING -> PRUNING;
      case UNSPECIFIED -> UNSPECIFIED;
    };
  }

  /** The name that users see, such as {@code fine-tune}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
