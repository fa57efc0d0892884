package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Unit;
import org.flopaudit.source.Span;

/** Wall-clock time of training, and hours of audio trained on. */
final class TimeClaims implements AmountExtractor {
  private static final BigDecimal SHORTEST = new BigDecimal("0.15");
  private static final int FARTHEST_RECORDING = 5;
  private static final int FARTHEST_VERB = 3;
  private static final int FARTHEST_DEVICES = 12;

  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    Optional<Value.Amount> time = measured.in(Dimension.TIME);
    if (time.isEmpty() || measured.isForEach()) {
      return Optional.empty();
    }
    if (measured.isKeyed(Sign.AUDIO) || measured.isNear(Sign.AUDIO) || isOfRecordings(measured)) {
      return setting.isEvaluation()
          ? Optional.empty()
          : Claim.of(FactKind.TRAINING_AUDIO_HOURS, time);
    }
    if (measured.isKeyed(Sign.DEVICE_HOURS) && !isInDaysToo(measured)) {
      return Claim.of(FactKind.DEVICE_HOURS, time);
    }
    return isOfTraining(measured, setting)
        ? Claim.of(FactKind.TRAINING_TIME, time)
        : Optional.empty();
  }

  /** "276 hours of Finnish transcribed speech": what lasts so long can be heard. */
  private static boolean isOfRecordings(Measured measured) {
    Reading reading = measured.reading();
    return reading.is(WordClass.PART_OF, measured.end())
        && IntStream.rangeClosed(measured.end() + 1, measured.end() + FARTHEST_RECORDING)
            .anyMatch(at -> reading.is(WordClass.RECORDING, at));
  }

  private static boolean isOfTraining(Measured measured, Setting setting) {
    if (measured.isKeyed(Sign.TIME) || measured.isKeyed(Sign.DEVICE_HOURS)) {
      return setting.mayBeTraining();
    }
    return !isTimeOfDay(measured) && isDuration(measured) && setting.isTraining();
  }

  /** A clock that nothing calls a duration may be the time at which a line was logged. */
  private static boolean isTimeOfDay(Measured measured) {
    return measured.readings().contains(Unit.CLOCK);
  }

  /** "168 hours (1 week)": who counts in days too counts wall-clock time. */
  private static boolean isInDaysToo(Measured measured) {
    return measured.reading().quantities().stream()
        .filter(quantity -> quantity.in(Dimension.TIME).isPresent())
        .anyMatch(quantity -> !quantity.readings().equals(measured.quantity().readings()));
  }

  /** "took 3 days", "for 9.5 days", "3 days on 8 GPUs": how long something took. */
  private static boolean isDuration(Measured measured) {
    boolean isLong =
        measured.in(Dimension.TIME).filter(a -> a.low().compareTo(SHORTEST) >= 0).isPresent();
    return isLong && (isSaidToLast(measured) || standsWithDevicesOrSteps(measured));
  }

  private static boolean isSaidToLast(Measured measured) {
    return measured
        .reading()
        .has(Sign.DURATION, cue -> cue.isRightBefore(measured.token(), FARTHEST_VERB));
  }

  private static boolean standsWithDevicesOrSteps(Measured measured) {
    Span clause = measured.reading().clause(measured.token());
    return measured.reading().quantities().stream()
        .filter(other -> clause.start() <= other.from() && other.to() <= clause.end())
        .filter(other -> Math.abs(other.from() - measured.token()) <= FARTHEST_DEVICES)
        .anyMatch(TimeClaims::isOfDevicesOrSteps);
  }

  private static boolean isOfDevicesOrSteps(Quantity quantity) {
    return quantity.in(Dimension.DEVICES).isPresent() || quantity.in(Dimension.STEPS).isPresent();
  }
}
