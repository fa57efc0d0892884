package org.flopaudit.fact;

import java.util.Locale;

/** How a model came from its base. */
public enum Relation {
  FINE_TUNE,
  ADAPTER,
  MERGE,
  QUANTIZATION,
  CONTINUED_PRETRAINING,
  EXPANSION,
  PRUNING,
  UNSPECIFIED;

  /** The name that users see, such as {@code fine-tune}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
