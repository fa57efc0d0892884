package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;

/** Examples, images, pairs, prompts or rows trained on. */
final class ExampleClaims implements AmountExtractor {
  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    Optional<Value.Amount> examples =
        measured.countOf(Sign.EXAMPLES).or(() -> measured.in(Dimension.EXAMPLES));
    if (examples.isEmpty() || measured.isForEach()) {
      return Optional.empty();
    }
    boolean isOfTraining =
        setting.isTraining() || (measured.isNear(Sign.DATA) && setting.mayBeTraining());
    return isOfTraining ? Claim.of(FactKind.TRAINING_EXAMPLES, examples) : Optional.empty();
  }
}
