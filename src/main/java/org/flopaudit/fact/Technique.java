package org.flopaudit.fact;

import java.util.Locale;

/** A way of making a model that bears on compute thresholds. */
public enum Technique {
  DISTILLATION,
  SYNTHETIC_DATA,
  KICKSTARTING,
  REINCARNATION,
  EXPANSION,
  MERGE,
  QUANTIZATION,
  PRUNING,
  FINE_TUNING,
  REINFORCEMENT_LEARNING,
  INFERENCE_SCALING;

  /** The name that users see, such as {@code synthetic-data}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
