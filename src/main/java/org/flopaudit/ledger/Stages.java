package org.flopaudit.ledger;

import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Technique;

/** Stages and techniques of documents as activities of a ledger. */
final class Stages {
  /** The stages that train a trained model further, in the order of making. */
  static final List<Stage> FURTHER =
      List.of(Stage.EXPANSION, Stage.CONTINUED_PRETRAINING, Stage.FINE_TUNING, Stage.RL);

  private Stages() {}

  /** The activity of a stage; a base that is distilled into is fine-tuned. */
  static Activity activity(Stage stage, boolean isDerived) {
    return switch (stage) {
      case PRETRAINING, TOTAL -> Activity.PRETRAINING;
      case CONTINUED_PRETRAINING -> Activity.CONTINUED_PRETRAINING;
      case FINE_TUNING -> Activity.FINE_TUNING;
      case RL -> Activity.REINFORCEMENT_LEARNING;
      case DISTILLATION -> isDerived ? Activity.FINE_TUNING : Activity.DISTILLATION;
      case EXPANSION -> Activity.EXPANSION;
    };
  }

  /** The activity that a technique of that name takes compute for, beyond the first run. */
  static Optional<Activity> activity(String technique) {
    if (technique.equals(Technique.FINE_TUNING.label())) {
      return Optional.of(Activity.FINE_TUNING);
    }
    if (technique.equals(Technique.REINFORCEMENT_LEARNING.label())) {
      return Optional.of(Activity.REINFORCEMENT_LEARNING);
    }
    return technique.equals(Technique.EXPANSION.label())
        ? Optional.of(Activity.EXPANSION)
        : Optional.empty();
  }
}
