package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.source.Span;

/** Tokens: trained on, in a batch, in a sequence, or allowed to think with. */
final class TokenClaims implements AmountExtractor {
  private static final BigDecimal LEAST_TRAINING = new BigDecimal("1e6");

  private static final BigDecimal SURELY_TRAINING = new BigDecimal("1e9");

  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    Optional<Value.Amount> tokens =
        measured.isBare() && measured.isKeyed(Sign.TOKENS)
            ? Optional.of(measured.count())
            : measured.in(Dimension.TOKENS);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Value.Amount amount = tokens.get();
    Reading reading = measured.reading();
    Span clause = reading.clause(measured.token());
    boolean perStep =
        measured
            .quantity()
            .per()
            .filter(p -> p.equals("batch") || p.equals("step") || p.equals("iteration"))
            .isPresent();
    if (perStep) {
      return Optional.of(new Claim(FactKind.BATCH_TOKENS, amount))
          .filter(c -> Amounts.BATCH_TOKENS.hold(amount));
    }
    if (measured.quantity().per().isPresent()) {
      return Optional.empty();
    }
    if (measured.isKeyed(Sign.THINKING_BUDGET) && setting.isInference()) {
      return Optional.of(new Claim(FactKind.INFERENCE_TOKENS, amount));
    }
    if (amount.high().compareTo(LEAST_TRAINING) < 0) {
      boolean length =
          (reading.has(Sign.SEQUENCE_LENGTH, clause) || reading.has(Sign.CONTEXT_LENGTH, clause))
              && setting.isTraining();
      return length && Amounts.SEQUENCE_LENGTH.hold(amount)
          ? Optional.of(new Claim(FactKind.SEQUENCE_LENGTH, amount))
          : Optional.empty();
    }
    boolean training =
        setting.isTraining()
            || (setting.mayBeTraining() && reading.has(Sign.DATA, clause))
            || (setting.mayBeTraining() && measured.reading().passage().cell().isPresent())
            || (setting.mayBeTraining() && amount.low().compareTo(SURELY_TRAINING) >= 0);
    return training && Amounts.TRAINING_TOKENS.hold(amount)
        ? Optional.of(new Claim(FactKind.TRAINING_TOKENS, amount))
        : Optional.empty();
  }
}
