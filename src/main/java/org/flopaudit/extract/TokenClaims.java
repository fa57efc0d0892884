package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;

/** Tokens: trained on, in a batch, in a sequence, or allowed to think with. */
final class TokenClaims implements AmountExtractor {
  private static final BigDecimal LEAST_TRAINING = new BigDecimal("1e6");
  private static final BigDecimal SURELY_TRAINING = new BigDecimal("1e9");

  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    return measured
        .countOf(Sign.TOKENS)
        .or(() -> measured.in(Dimension.TOKENS))
        .flatMap(tokens -> claim(measured, setting, tokens));
  }

  private static Optional<Claim> claim(Measured measured, Setting setting, Value.Amount tokens) {
    if (measured.isForEach()) {
      return measured.isForEach(WordClass.STEP)
          ? Claim.of(FactKind.BATCH_TOKENS, tokens)
          : Optional.empty();
    }
    if (measured.isKeyed(Sign.THINKING_BUDGET) && setting.isInference()) {
      return Claim.of(FactKind.INFERENCE_TOKENS, tokens);
    }
    if (tokens.high().compareTo(LEAST_TRAINING) < 0) {
      return isLength(measured, setting)
          ? Claim.of(FactKind.SEQUENCE_LENGTH, tokens)
          : Optional.empty();
    }
    boolean isOfTraining =
        setting.isTraining() || (isLikelyData(measured, tokens) && setting.mayBeTraining());
    return isOfTraining ? Claim.of(FactKind.TRAINING_TOKENS, tokens) : Optional.empty();
  }

  /** What can be served is trained at only where the passage itself speaks of training. */
  private static boolean isLength(Measured measured, Setting setting) {
    if (measured.isKeyed(Sign.UNCOUNTED)) {
      return false;
    }
    return measured.isNear(Sign.SEQUENCE_LENGTH)
        ? setting.isTraining()
        : measured.isNear(Sign.CONTEXT_LENGTH) && setting.isTrainingHere();
  }

  private static boolean isLikelyData(Measured measured, Value.Amount tokens) {
    return measured.isNear(Sign.DATA)
        || measured.reading().passage().cell().isPresent()
        || tokens.low().compareTo(SURELY_TRAINING) >= 0;
  }
}
