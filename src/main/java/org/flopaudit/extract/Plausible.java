package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;

/** Bounds beyond which a number cannot be what its words make it, in the units of the kinds. */
final class Plausible {
  private record Bounds(BigDecimal least, BigDecimal most) {
    boolean hold(Value.Amount amount) {
      return amount.low().compareTo(least) >= 0 && amount.high().compareTo(most) <= 0;
    }
  }

  private static final Map<FactKind, Bounds> BOUNDS = new EnumMap<>(FactKind.class);

  static {
    bound(FactKind.PARAMETERS, 1e4, 1e14);
    bound(FactKind.ACTIVE_PARAMETERS, 1e4, 1e14);
    bound(FactKind.TRAINING_TOKENS, 1e5, 1e15);
    bound(FactKind.TRAINING_EXAMPLES, 100, 1e13);
    bound(FactKind.TRAINING_AUDIO_HOURS, 0.5, 1e8);
    bound(FactKind.TRAINING_COMPUTE, 1e14, 1e30);
    bound(FactKind.DEVICE_HOURS, 0.5, 1e10);
    bound(FactKind.DEVICE_COUNT, 1, 1e6);
    bound(FactKind.TRAINING_TIME, 0.005, 9_000);
    bound(FactKind.TRAINING_COST, 1, 1e12);
    bound(FactKind.EPOCHS, 0.01, 20_000);
    bound(FactKind.STEPS, 60, 1e9);
    bound(FactKind.BATCH_SIZE, 1, 5e6);
    bound(FactKind.BATCH_TOKENS, 1e3, 1e9);
    bound(FactKind.SEQUENCE_LENGTH, 16, 2e7);
  }

  private Plausible() {}

  private static void bound(FactKind kind, double least, double most) {
    BOUNDS.put(kind, new Bounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most)));
  }

  /** Whether a fact of a kind can have an amount; a kind without bounds can have any. */
  static boolean is(FactKind kind, Value.Amount amount) {
    Bounds bounds = BOUNDS.get(kind);
    return bounds == null || bounds.hold(amount);
  }
}
