package org.flopaudit.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flopaudit.data.DataNode;
import org.flopaudit.fact.Stage;

/** What compute was spent on. Frameworks say for each of these whether it counts. */
public enum Activity {
  PRETRAINING,
  CONTINUED_PRETRAINING,
  /** Supervised or preference fine-tuning, of all weights or of an adapter. */
  FINE_TUNING,
  REINFORCEMENT_LEARNING,
  /** Training a student on a teacher's outputs or logits. */
  DISTILLATION,
  /** Training a model that began with the help of trained agents. */
  KICKSTARTING,
  /** Training a model that re-uses what trained agents learnt. */
  REINCARNATION,
  /** Training a model that was grown from a smaller one. */
  EXPANSION,
  /** Putting weights together; the training of those weights has entries of its own. */
  MERGE,
  QUANTIZATION,
  PRUNING,
  /** All the training that a teacher received. */
  TEACHER_TRAINING,
  /** A teacher's forward passes over the student's training data. */
  TEACHER_INFERENCE,
  /** Generating training data that is not publicly accessible, discarded samples included. */
  SYNTHETIC_DATA,
  /** Generating training data that anybody can have. */
  PUBLIC_SYNTHETIC_DATA,
  /** Training reward, value or other helper models. */
  AUXILIARY_TRAINING,
  EVALUATION,
  FAILED_EXPERIMENTS,
  ACTIVATION_RECOMPUTATION,
  /** Answering: FLOP for each token of an answer, not a sum. Never training compute. */
  INFERENCE;

  private static final List<Activity> MODIFICATIONS =
      List.of(
          CONTINUED_PRETRAINING,
          FINE_TUNING,
          REINFORCEMENT_LEARNING,
          EXPANSION,
          MERGE,
          QUANTIZATION,
          PRUNING);
  private static final List<Activity> UPDATES =
      List.of(
          PRETRAINING,
          CONTINUED_PRETRAINING,
          FINE_TUNING,
          REINFORCEMENT_LEARNING,
          DISTILLATION,
          KICKSTARTING,
          REINCARNATION,
          EXPANSION,
          MERGE,
          QUANTIZATION,
          PRUNING);

  /** The name that users see and data files use, such as {@code fine-tuning}. */
  public String label() {
    return DataNode.word(this);
  }

  /** The activity that users call by this name. */
  public static Optional<Activity> of(String label) {
    return Arrays.stream(values()).filter(activity -> activity.label().equals(label)).findFirst();
  }

  /** The part of training that documents call so; empty where they have no word for it. */
  public Optional<Stage> stage() {
    return switch (this) {
      case PRETRAINING -> Optional.of(Stage.PRETRAINING);
      case CONTINUED_PRETRAINING -> Optional.of(Stage.CONTINUED_PRETRAINING);
      case FINE_TUNING -> Optional.of(Stage.FINE_TUNING);
      case REINFORCEMENT_LEARNING -> Optional.of(Stage.RL);
      case DISTILLATION -> Optional.of(Stage.DISTILLATION);
      case EXPANSION -> Optional.of(Stage.EXPANSION);
      case KICKSTARTING,
          REINCARNATION,
          MERGE,
          QUANTIZATION,
          PRUNING,
          TEACHER_TRAINING,
          TEACHER_INFERENCE,
          SYNTHETIC_DATA,
          PUBLIC_SYNTHETIC_DATA,
          AUXILIARY_TRAINING,
          EVALUATION,
          FAILED_EXPERIMENTS,
          ACTIVATION_RECOMPUTATION,
          INFERENCE ->
          Optional.empty();
    };
  }

  /** Whether it changes a model that was trained before. */
  public boolean isModification() {
    return MODIFICATIONS.contains(this);
  }

  /** Whether it makes or changes the weights that the model consists of. */
  public boolean isUpdate() {
    return UPDATES.contains(this);
  }
}
