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
        measured.isBare() && measured.isKeyed(Sign.EXAMPLES)
            ? Optional.of(measured.count())
            : measured.in(Dimension.EXAMPLES);
    boolean each = measured.quantity().per().isPresent();
    boolean data = measured.reading().has(Sign.DATA, measured.reading().clause(measured.token()));
    boolean training = setting.isTraining() || (data && setting.mayBeTraining());
    return each || !training
        ? Optional.empty()
        : examples
            .filter(Amounts.EXAMPLES::hold)
            .map(amount -> new Claim(FactKind.TRAINING_EXAMPLES, amount));
  }
}
