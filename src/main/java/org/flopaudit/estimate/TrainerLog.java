package org.flopaudit.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;

/**
 * The count that a training program leaves in its files ({@code total_flos}): 6 x tokens x
 * parameters without embeddings, padding counted, adapters counted as full training.
 */
final class TrainerLog implements Method {
  private static final Set<String> FILES =
      Set.of("trainer_state.json", "train_results.json", "all_results.json");

  private final StatedNumbers numbers;
  private final Assumptions assumptions;

  TrainerLog(StatedNumbers numbers, Assumptions assumptions) {
    this.numbers = numbers;
    this.assumptions = assumptions;
  }

  /** Whether a figure comes from a training program and not from its user. */
  static boolean isTrainersOwn(Fact fact) {
    String path = fact.evidence().path();
    return FILES.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  @Override
  public MethodName name() {
    return MethodName.TRAINER_LOG;
  }

  @Override
  public List<Estimate> estimates(ModelFacts facts) {
    Assumption bias =
        facts.isAdapter() ? assumptions.trainerLogAdapter() : assumptions.trainerLog();
    List<Estimate> estimates = new ArrayList<>();
    for (Fact fact : facts.all(FactKind.TRAINING_COMPUTE)) {
      if (isTrainersOwn(fact)) {
        numbers
            .figure(fact)
            .map(counted -> counted.times(bias.figure()))
            .map(figure -> Estimates.estimate(name(), fact.stage(), figure))
            .ifPresent(estimates::add);
      }
    }
    return estimates;
  }
}
