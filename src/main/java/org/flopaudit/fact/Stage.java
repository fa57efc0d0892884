package org.flopaudit.fact;

import java.util.Locale;

/** The part of a model's making that a fact belongs to. */
public enum Stage {
  PRETRAINING,
  CONTINUED_PRETRAINING,
  FINE_TUNING,
  RL,
  DISTILLATION,
  EXPANSION,
  /** All stages together, where the document says so. */
  TOTAL;

  /** The name that users see, such as {@code continued-pretraining}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
