package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.source.Span;

/** Wall-clock time of training, and hours of audio trained on. */
final class TimeClaims implements AmountExtractor {
  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    Optional<Value.Amount> time = measured.in(Dimension.TIME);
    if (time.isEmpty() || measured.quantity().per().isPresent()) {
      return Optional.empty();
    }
    Reading reading = measured.reading();
    Span clause = reading.clause(measured.token());
    if (reading.has(Sign.AUDIO, clause) || measured.isKeyed(Sign.AUDIO)) {
      return setting.isEvaluation()
          ? Optional.empty()
          : time.filter(Amounts.AUDIO_HOURS::hold)
              .map(amount -> new Claim(FactKind.TRAINING_AUDIO_HOURS, amount));
    }
    if (measured.isKeyed(Sign.DEVICE_HOURS)) {
      return time.map(amount -> new Claim(FactKind.DEVICE_HOURS, amount))
          .filter(c -> Amounts.DEVICE_HOURS.hold(c.amount()));
    }
    boolean training = measured.isKeyed(Sign.TIME) ? setting.mayBeTraining() : setting.isTraining();
    return training
        ? time.filter(Amounts.HOURS::hold).map(amount -> new Claim(FactKind.TRAINING_TIME, amount))
        : Optional.empty();
  }
}
