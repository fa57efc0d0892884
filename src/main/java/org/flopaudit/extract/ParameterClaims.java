package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.quantity.Unit;
import org.flopaudit.source.Span;

/** Parameters, all or active: stated with their unit, under a header, or as "the 27B model". */
final class ParameterClaims implements AmountExtractor {
  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    boolean bounded = measured.quantity().bound() == Bound.AT_MOST;
    if (bounded || measured.quantity().per().isPresent()) {
      return Optional.empty();
    }
    Reading reading = measured.reading();
    boolean adapter =
        reading.has(Sign.TRAINABLE)
            || reading.headers().stream().anyMatch(header -> header.has(Sign.TRAINABLE));
    if (adapter || reading.has(Sign.COMPARISON, reading.clause(measured.token()))) {
      return Optional.empty();
    }
    Optional<Value.Amount> amount = amount(measured);
    if (amount.isEmpty() || !Amounts.PARAMETERS.hold(amount.get())) {
      return Optional.empty();
    }
    return amount.map(
        a -> new Claim(isActive(measured) ? FactKind.ACTIVE_PARAMETERS : FactKind.PARAMETERS, a));
  }

  private static Optional<Value.Amount> amount(Measured measured) {
    if (measured.has(Dimension.PARAMETERS)) {
      return measured.in(Dimension.PARAMETERS);
    }
    boolean keyed = measured.isKeyed(Sign.PARAMETERS) || measured.isKeyed(Sign.ACTIVE_PARAMETERS);
    if (measured.isBare() && keyed) {
      return Optional.of(measured.count());
    }
    return isSizeOfModel(measured) && isOwnVoice(measured)
        ? Optional.of(measured.count())
        : Optional.empty();
  }

  /** "7B and 13B models": the unit is the model itself, and a scale stands with the number. */
  private static boolean isSizeOfModel(Measured measured) {
    return measured.quantity().scaled()
        && measured.readings().stream().map(Unit::name).anyMatch("model"::equals);
  }

  /** Whether the clause speaks of the document's own models. */
  private static boolean isOwnVoice(Measured measured) {
    Reading reading = measured.reading();
    Span clause = reading.clause(measured.token());
    return reading.has(Sign.OWN_VOICE, clause)
        || reading.has(Sign.TRAINING, clause)
        || reading.names().stream().anyMatch(NameMention::own);
  }

  private static boolean isActive(Measured measured) {
    if (measured.isKeyed(Sign.ACTIVE_PARAMETERS)) {
      return !isLargestOfCell(measured);
    }
    Reading reading = measured.reading();
    for (Cue cue : reading.cues()) {
      boolean beside =
          Math.abs(cue.from() - measured.quantity().to()) <= 2
              || cue.to() == measured.token()
              || (cue.from() >= measured.token() && cue.to() <= measured.quantity().to());
      if (cue.sign() == Sign.ACTIVE_PARAMETERS && beside) {
        return true;
      }
    }
    return false;
  }

  /** "57.4B / 9.1B" under "Parameters (total / active)": the larger number is the total. */
  private static boolean isLargestOfCell(Measured measured) {
    Reading reading = measured.reading();
    return reading.passage().cell().isPresent()
        && reading.quantities().stream()
            .anyMatch(other -> other.high().compareTo(measured.quantity().low()) < 0);
  }
}
