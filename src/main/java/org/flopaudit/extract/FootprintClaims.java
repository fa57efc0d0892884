package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Dimension;

/** What training cost: money, energy, emissions. */
final class FootprintClaims implements AmountExtractor {
  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    if (measured.isForEach()) {
      return Optional.empty();
    }
    if (measured.has(Dimension.EMISSIONS)) {
      return isCarbon(measured) && !setting.isInference()
          ? Claim.of(FactKind.EMISSIONS, measured.in(Dimension.EMISSIONS))
          : Optional.empty();
    }
    if (measured.has(Dimension.ENERGY)) {
      return setting.mayBeTraining()
          ? Claim.of(FactKind.ENERGY, measured.in(Dimension.ENERGY))
          : Optional.empty();
    }
    return measured.has(Dimension.MONEY) && setting.mayBeTraining() && isCost(measured, setting)
        ? Claim.of(FactKind.TRAINING_COST, measured.in(Dimension.MONEY))
        : Optional.empty();
  }

  /** Kilograms and tons may be of anything. */
  private static boolean isCarbon(Measured measured) {
    return measured.isKeyed(Sign.EMISSIONS) || measured.isNear(Sign.EMISSIONS);
  }

  private static boolean isCost(Measured measured, Setting setting) {
    return measured.isKeyed(Sign.COST)
        || measured.isNear(Sign.COST)
        || standsWithDevices(measured.reading())
        || setting.isTrainingHere();
  }

  /** Whether the row or the sentence is about a run: its columns count money, or it names GPUs. */
  private static boolean standsWithDevices(Reading reading) {
    return reading.headers().stream().anyMatch(header -> header.counts(Dimension.MONEY))
        || reading.quantities().stream().anyMatch(q -> q.in(Dimension.DEVICES).isPresent());
  }
}
