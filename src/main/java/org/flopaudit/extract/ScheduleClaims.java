package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;

/** Epochs, steps, batch size and sequence length. */
final class ScheduleClaims implements AmountExtractor {
  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    if (measured.quantity().per().isPresent() && !measured.isBare()) {
      return Optional.empty();
    }
    if (measured.has(Dimension.EPOCHS)) {
      return ifTraining(setting, FactKind.EPOCHS, measured.in(Dimension.EPOCHS), Amounts.EPOCHS);
    }
    if (isEvery(measured)) {
      return Optional.empty();
    }
    if (measured.has(Dimension.STEPS)) {
      return ifTraining(setting, FactKind.STEPS, measured.in(Dimension.STEPS), Amounts.STEPS);
    }
    boolean tokens = measured.has(Dimension.TOKENS);
    if (!measured.isBare() && !tokens && !measured.has(Dimension.EXAMPLES)) {
      return Optional.empty();
    }
    return measured.key().flatMap(key -> keyed(key, measured, setting, tokens));
  }

  private static Optional<Claim> keyed(
      Sign key, Measured measured, Setting setting, boolean tokens) {
    Optional<Value.Amount> count = Optional.of(measured.count());
    boolean bare = measured.isBare();
    return switch (key) {
      case EPOCHS ->
          bare ? ifTraining(setting, FactKind.EPOCHS, count, Amounts.EPOCHS) : Optional.empty();
      case STEPS ->
          bare ? ifTraining(setting, FactKind.STEPS, count, Amounts.STEPS) : Optional.empty();
      case BATCH_SIZE ->
          tokens
              ? ifTraining(setting, FactKind.BATCH_TOKENS, count, Amounts.BATCH_TOKENS)
              : batch(measured, setting, count);
      case DEVICE_BATCH_SIZE ->
          ifTraining(setting, FactKind.BATCH_SIZE, count, Amounts.BATCH_SIZE)
              .map(claim -> new Claim(claim.kind(), claim.amount(), true));
      case CONTEXT_LENGTH ->
          setting.isTrainingHere()
              ? ifTraining(setting, FactKind.SEQUENCE_LENGTH, count, Amounts.SEQUENCE_LENGTH)
              : Optional.empty();
      case SEQUENCE_LENGTH ->
          setting.isInference()
              ? Optional.empty()
              : ifTraining(setting, FactKind.SEQUENCE_LENGTH, count, Amounts.SEQUENCE_LENGTH);
      default -> Optional.empty();
    };
  }

  private static Optional<Claim> batch(
      Measured measured, Setting setting, Optional<Value.Amount> count) {
    // a batch of a hundred thousand and more is counted in tokens
    boolean inTokens =
        measured.quantity().low().doubleValue() >= 150_000
            || measured.reading().headers().stream()
                .anyMatch(header -> header.has(Sign.BATCH_SIZE) && header.counts(Dimension.TOKENS));
    return inTokens
        ? ifTraining(setting, FactKind.BATCH_TOKENS, count, Amounts.BATCH_TOKENS)
        : ifTraining(setting, FactKind.BATCH_SIZE, count, Amounts.BATCH_SIZE);
  }

  private static Optional<Claim> ifTraining(
      Setting setting, FactKind kind, Optional<Value.Amount> amount, Amounts bounds) {
    return setting.mayBeTraining()
        ? amount.filter(bounds::hold).map(a -> new Claim(kind, a))
        : Optional.empty();
  }

  /** "every 500 steps" says how often, not how many. */
  private static boolean isEvery(Measured measured) {
    return measured.reading().cues().stream()
        .anyMatch(
            cue ->
                cue.sign() == Sign.PER_UNIT
                    && cue.to() <= measured.token()
                    && measured.token() - cue.to() <= 1);
  }
}
