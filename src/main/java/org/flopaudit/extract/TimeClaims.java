package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.source.Span;

/** Wall-clock time of training, and hours of audio trained on. */
final class TimeClaims implements AmountExtractor {
  private static final BigDecimal SHORTEST = new BigDecimal("0.15");

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
    if (measured.isKeyed(Sign.DEVICE_HOURS) && !isWallClock(measured)) {
      return time.map(amount -> new Claim(FactKind.DEVICE_HOURS, amount))
          .filter(c -> Amounts.DEVICE_HOURS.hold(c.amount()));
    }
    boolean training =
        (measured.isKeyed(Sign.TIME) || measured.isKeyed(Sign.DEVICE_HOURS))
            ? setting.mayBeTraining()
            : isDuration(measured, clause) && setting.isTraining();
    return training
        ? time.filter(Amounts.HOURS::hold).map(amount -> new Claim(FactKind.TRAINING_TIME, amount))
        : Optional.empty();
  }

  /** "168 hours (1 week)": who counts in days too counts wall-clock time. */
  private static boolean isWallClock(Measured measured) {
    return measured.reading().quantities().stream()
        .filter(quantity -> quantity.in(Dimension.TIME).isPresent())
        .anyMatch(quantity -> !quantity.readings().equals(measured.quantity().readings()));
  }

  /**
   * Whether the words say how long something took: "took 3 days", "for 9.5 days", "3 days on 8
   * GPUs".
   */
  private static boolean isDuration(Measured measured, Span clause) {
    Reading reading = measured.reading();
    boolean coarse =
        measured.in(Dimension.TIME).filter(a -> a.low().compareTo(SHORTEST) >= 0).isPresent();
    boolean said =
        reading.cues().stream()
            .anyMatch(
                cue ->
                    cue.sign() == Sign.DURATION
                        && cue.to() <= measured.token()
                        && measured.token() - cue.to() <= 3);
    boolean onDevices =
        reading.quantities().stream()
            .anyMatch(
                q ->
                    clause.start() <= q.from()
                        && q.to() <= clause.end()
                        && Math.abs(q.from() - measured.token()) <= 12
                        && (q.in(Dimension.DEVICES).isPresent()
                            || q.in(Dimension.STEPS).isPresent()));
    return coarse && (said || onDevices);
  }
}
