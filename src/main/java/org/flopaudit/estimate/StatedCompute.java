package org.flopaudit.estimate;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Bound;

/** What the developer states in FLOP. */
final class StatedCompute implements Method {
  private final StatedNumbers numbers;

  StatedCompute(StatedNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public MethodName name() {
    return MethodName.STATED_COMPUTE;
  }

  @Override
  public List<Estimate> estimates(ModelFacts facts) {
    List<Estimate> estimates = new ArrayList<>();
    for (Fact fact : facts.all(FactKind.TRAINING_COMPUTE)) {
      if (!TrainerLog.isTrainersOwn(fact)) {
        numbers.figure(fact).map(figure -> estimate(fact, figure)).ifPresent(estimates::add);
      }
    }
    return estimates;
  }

  private Estimate estimate(Fact fact, Figure figure) {
    boolean isOneFigure = fact.amount().filter(amount -> !amount.isRange()).isPresent();
    FlopRange range = new FlopRange(figure.range());
    return new Estimate(
        name(),
        fact.stage(),
        figure.value(),
        range,
        range,
        isOneFigure && fact.bound() == Bound.EXACT,
        figure.derivation());
  }

  @Override
  public List<String> missing(ModelFacts facts) {
    return List.of("the training compute in FLOP");
  }
}
