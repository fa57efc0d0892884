package org.flopaudit.extract;

import java.math.BigDecimal;
import org.flopaudit.fact.Value;

/** Bounds beyond which a number cannot be what its words make it. */
enum Amounts {
  PARAMETERS(1e4, 1e14),
  TRAINING_TOKENS(1e5, 1e15),
  BATCH_TOKENS(1e3, 1e9),
  SEQUENCE_LENGTH(16, 2e7),
  COMPUTE(1e14, 1e30),
  EXAMPLES(100, 1e13),
  STEPS(60, 1e9),
  EPOCHS(0.01, 20_000),
  BATCH_SIZE(1, 5e6),
  DEVICES(1, 1e6),
  HOURS(0.005, 40_000),
  AUDIO_HOURS(0.5, 1e8),
  DEVICE_HOURS(0.5, 1e10);

  private final BigDecimal least;
  private final BigDecimal most;

  Amounts(double least, double most) {
    this.least = BigDecimal.valueOf(least);
    this.most = BigDecimal.valueOf(most);
  }

  /** Whether an amount lies within the bounds. */
  boolean hold(Value.Amount amount) {
    return amount.low().compareTo(least) >= 0 && amount.high().compareTo(most) <= 0;
  }
}
