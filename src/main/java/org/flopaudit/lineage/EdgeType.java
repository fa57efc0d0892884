package org.flopaudit.lineage;

import java.util.Locale;

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

  /** The name that users see, such as {@code fine-tune}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
