package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;
import org.flopaudit.quantity.Dimension;

/** Parameters, all or active: stated with their unit, under a header, or as "the 27B model". */
final class ParameterClaims implements AmountExtractor {
  private static final int FARTHEST_ACTIVE = 2;

  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    if (isLimit(measured) || isOfAdapter(measured) || measured.isNear(Sign.COMPARISON)) {
      return Optional.empty();
    }
    return amount(measured)
        .flatMap(
            amount ->
                Claim.of(
                    isActive(measured) ? FactKind.ACTIVE_PARAMETERS : FactKind.PARAMETERS, amount));
  }

  /** "up to 70B", "per expert": no model's own number. */
  private static boolean isLimit(Measured measured) {
    return measured.quantity().bound() == Bound.AT_MOST || measured.isForEach();
  }

  private static boolean isOfAdapter(Measured measured) {
    return measured.reading().has(Sign.TRAINABLE) || measured.reading().isHeaded(Sign.TRAINABLE);
  }

  private static Optional<Value.Amount> amount(Measured measured) {
    if (measured.has(Dimension.PARAMETERS)) {
      return measured.in(Dimension.PARAMETERS);
    }
    boolean isCount =
        measured.isCountOf(Sign.PARAMETERS)
            || measured.isCountOf(Sign.ACTIVE_PARAMETERS)
            || (measured.isSizeOfModel() && isOwnVoice(measured));
    return isCount ? Optional.of(measured.count()) : Optional.empty();
  }

  /** Whether the clause speaks of the document's own models. */
  private static boolean isOwnVoice(Measured measured) {
    return measured.isNear(Sign.OWN_VOICE)
        || measured.isNear(Sign.TRAINING)
        || measured.reading().namesOwn();
  }

  private static boolean isActive(Measured measured) {
    if (measured.reading().has(Sign.MIXTURE_OF_EXPERTS) && isSmallerOfPair(measured)) {
      return true;
    }
    return measured.isKeyed(Sign.ACTIVE_PARAMETERS)
        ? !isLargestOfCell(measured)
        : measured.reading().has(Sign.ACTIVE_PARAMETERS, cue -> isBeside(cue, measured));
  }

  /** "A 3B/16B mixture of experts": of the two the smaller is active. */
  private static boolean isSmallerOfPair(Measured measured) {
    return measured.reading().quantities().stream()
        .filter(other -> other.from() > measured.token() && other.to() == measured.end())
        .filter(other -> other.low().compareTo(measured.quantity().high()) > 0)
        .anyMatch(other -> measured.reading().tokens().get(other.from() - 1).is("/"));
  }

  private static boolean isBeside(Cue cue, Measured measured) {
    boolean isBehind = Math.abs(cue.from() - measured.end()) <= FARTHEST_ACTIVE;
    boolean isBefore = cue.to() == measured.token();
    boolean isInside = cue.from() >= measured.token() && cue.to() <= measured.end();
    return isBehind || isBefore || isInside;
  }

  /** "57.4B / 9.1B" under "Parameters (total / active)": the larger number is the total. */
  private static boolean isLargestOfCell(Measured measured) {
    return measured.reading().passage().cell().isPresent()
        && measured.reading().quantities().stream()
            .anyMatch(other -> other.high().compareTo(measured.quantity().low()) < 0);
  }
}
