package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.source.Span;

/** What training cost: money, energy, emissions. */
final class FootprintClaims implements AmountExtractor {
  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    Reading reading = measured.reading();
    Span clause = reading.clause(measured.token());
    boolean each = measured.quantity().per().isPresent();
    if (measured.has(Dimension.EMISSIONS)) {
      boolean carbon = measured.isKeyed(Sign.EMISSIONS) || reading.has(Sign.EMISSIONS, clause);
      return carbon && !each && !setting.isInference()
          ? measured.in(Dimension.EMISSIONS).map(a -> new Claim(FactKind.EMISSIONS, a))
          : Optional.empty();
    }
    if (measured.has(Dimension.ENERGY)) {
      return !each && setting.mayBeTraining()
          ? measured.in(Dimension.ENERGY).map(a -> new Claim(FactKind.ENERGY, a))
          : Optional.empty();
    }
    if (measured.has(Dimension.MONEY)) {
      boolean run =
          reading.headers().stream().anyMatch(header -> header.counts(Dimension.MONEY))
              || reading.quantities().stream().anyMatch(q -> q.in(Dimension.DEVICES).isPresent());
      boolean cost =
          (run && setting.mayBeTraining())
              || measured.isKeyed(Sign.COST)
              || reading.has(Sign.COST, clause)
              || setting.isTrainingHere();
      return cost && !each && setting.mayBeTraining()
          ? measured
              .in(Dimension.MONEY)
              .filter(a -> a.low().compareTo(BigDecimal.ONE) >= 0)
              .map(a -> new Claim(FactKind.TRAINING_COST, a))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
