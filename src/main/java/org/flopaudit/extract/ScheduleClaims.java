package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Dimension;

/** Epochs, steps, batch size and sequence length. */
final class ScheduleClaims implements AmountExtractor {
  private static final BigDecimal LEAST_IN_TOKENS = BigDecimal.valueOf(150_000);
  private static final int FARTHEST_EVERY = 1;

  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    return find(measured, setting).filter(claim -> setting.mayBeTraining());
  }

  private static Optional<Claim> find(Measured measured, Setting setting) {
    if (measured.isForEach() && !measured.isBare()) {
      return Optional.empty();
    }
    if (measured.has(Dimension.EPOCHS)) {
      return Claim.of(FactKind.EPOCHS, measured.in(Dimension.EPOCHS));
    }
    if (isOfEvery(measured) || measured.reading().is(WordClass.PARTIAL, measured.token() - 1)) {
      return Optional.empty();
    }
    if (measured.has(Dimension.STEPS)) {
      return Claim.of(FactKind.STEPS, measured.in(Dimension.STEPS));
    }
    if (measured.isBare()) {
      return bare(measured).or(() -> batchOrLength(measured, setting));
    }
    boolean mayBeSize = measured.has(Dimension.TOKENS) || measured.has(Dimension.EXAMPLES);
    return mayBeSize ? batchOrLength(measured, setting) : Optional.empty();
  }

  /** "every 500 steps" says how often, not how many. */
  private static boolean isOfEvery(Measured measured) {
    return measured
        .reading()
        .has(Sign.PER_UNIT, cue -> cue.isRightBefore(measured.token(), FARTHEST_EVERY));
  }

  private static Optional<Claim> bare(Measured measured) {
    return measured.isKeyed(Sign.EPOCHS)
        ? Claim.of(FactKind.EPOCHS, measured.count())
        : Claim.of(FactKind.STEPS, measured.countOf(Sign.STEPS));
  }

  private static Optional<Claim> batchOrLength(Measured measured, Setting setting) {
    if (measured.isKeyed(Sign.BATCH_SIZE)) {
      FactKind kind = isInTokens(measured) ? FactKind.BATCH_TOKENS : FactKind.BATCH_SIZE;
      return Claim.of(kind, measured.count());
    }
    if (measured.isKeyed(Sign.DEVICE_BATCH_SIZE) && !measured.has(Dimension.TOKENS)) {
      return Claim.of(FactKind.BATCH_SIZE, measured.count()).map(Claim::asWeak);
    }
    boolean isLength =
        (measured.isKeyed(Sign.SEQUENCE_LENGTH) && !setting.isInference())
            || (measured.isKeyed(Sign.CONTEXT_LENGTH) && setting.isTrainingHere());
    return isLength ? Claim.of(FactKind.SEQUENCE_LENGTH, measured.count()) : Optional.empty();
  }

  /** A batch of a hundred thousand and more is counted in tokens. */
  private static boolean isInTokens(Measured measured) {
    return measured.has(Dimension.TOKENS)
        || measured.quantity().low().compareTo(LEAST_IN_TOKENS) >= 0
        || measured.reading().headers().stream()
            .anyMatch(header -> header.has(Sign.BATCH_SIZE) && header.counts(Dimension.TOKENS));
  }
}
