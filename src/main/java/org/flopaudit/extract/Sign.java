package org.flopaudit.extract;

import java.util.EnumSet;
import java.util.Set;
import org.flopaudit.quantity.Dimension;

/**
 * What a cue can tell about the numbers and names near it. The phrases of each stand in {@code
 * rulesets/lexicon/cues.table} under the name in lower case with hyphens.
 */
enum Sign {
  // keys: what a number without a unit counts
  PARAMETERS,
  ACTIVE_PARAMETERS,
  TOKENS,
  EXAMPLES,
  AUDIO,
  COMPUTE,
  DEVICE_HOURS,
  DEVICE,
  DEVICE_COUNT,
  TIME,
  THROUGHPUT,
  UTILIZATION,
  COST,
  ENERGY,
  EMISSIONS,
  EPOCHS,
  STEPS,
  BATCH_SIZE,
  DEVICE_BATCH_SIZE,
  EVALUATION_BATCH_SIZE,
  SEQUENCE_LENGTH,
  CONTEXT_LENGTH,
  THINKING_BUDGET,
  SAMPLES_PER_REQUEST,

  // roles: what a clause is about
  TRAINING,
  DATA,
  INFERENCE,
  EVALUATION,
  COMPARISON,
  PLAN,
  PER_UNIT,
  WARMUP,
  SAVING,
  SPONSOR,
  POSSIBLE,
  OF_ANOTHER,
  TRAINABLE,
  WITHHELD,
  NEGATION,
  PLACEHOLDER,
  COMPUTE_SECTION,
  LOSS,
  MODEL,
  DURATION,
  OWN_VOICE,
  FIRST_PERSON,
  USE,
  TRAINING_CONFIG,
  MERGE_CONFIG,

  // stages
  PRETRAINING,
  CONTINUED_PRETRAINING,
  FINE_TUNING,
  RL,
  DISTILLATION,
  EXPANSION,
  TOTAL,

  // techniques, where the words say that this model was made so
  MADE_BY_FINE_TUNING,
  MAY_BE_FINE_TUNING,
  MADE_BY_RL,
  MADE_BY_DISTILLATION,
  MADE_BY_SYNTHETIC_DATA,
  MADE_BY_MERGE,
  MADE_BY_QUANTIZATION,
  MADE_BY_PRUNING,
  MADE_BY_EXPANSION,
  MADE_BY_KICKSTARTING,
  MADE_BY_REINCARNATION,
  MADE_BY_INFERENCE_SCALING,

  // relations: a name follows that this model came from
  FINE_TUNED_FROM,
  CONTINUED_FROM,
  INITIALISED_FROM,
  BASED_ON,
  BASE_KEY,
  ADAPTER_OF,
  MERGED_FROM,
  QUANTISED_FROM,
  PRUNED_FROM,
  EXPANDED_FROM,
  DISTILLED_FROM,
  GENERATED_BY,
  GENERATES,
  TEACHER;

  /** Whether the sign says in which part of training something was spent. */
  boolean isStage() {
    return compareTo(PRETRAINING) >= 0 && compareTo(TOTAL) <= 0;
  }

  /**
   * What a number with this key is measured in; a header's unit of another dimension is not its.
   */
  Set<Dimension> dimensions() {
    return switch (this) {
      case PARAMETERS, ACTIVE_PARAMETERS -> EnumSet.of(Dimension.PARAMETERS);
      case TOKENS, SEQUENCE_LENGTH, CONTEXT_LENGTH, THINKING_BUDGET -> EnumSet.of(Dimension.TOKENS);
      case EXAMPLES -> EnumSet.of(Dimension.EXAMPLES);
      case BATCH_SIZE, DEVICE_BATCH_SIZE -> EnumSet.of(Dimension.TOKENS, Dimension.EXAMPLES);
      case COMPUTE -> EnumSet.of(Dimension.OPERATIONS);
      case DEVICE_HOURS -> EnumSet.of(Dimension.DEVICE_TIME, Dimension.TIME);
      case DEVICE, DEVICE_COUNT -> EnumSet.of(Dimension.DEVICES, Dimension.NODES);
      case TIME -> EnumSet.of(Dimension.TIME, Dimension.DEVICE_TIME);
      case AUDIO -> EnumSet.of(Dimension.TIME);
      case THROUGHPUT -> EnumSet.of(Dimension.RATE);
      case UTILIZATION -> EnumSet.of(Dimension.FRACTION);
      case COST -> EnumSet.of(Dimension.MONEY, Dimension.OPERATIONS, Dimension.DEVICE_TIME);
      case ENERGY -> EnumSet.of(Dimension.ENERGY);
      case EMISSIONS -> EnumSet.of(Dimension.EMISSIONS);
      case EPOCHS -> EnumSet.of(Dimension.EPOCHS);
      case STEPS -> EnumSet.of(Dimension.STEPS);
      default -> EnumSet.noneOf(Dimension.class);
    };
  }

  /** Whether the sign says what a bare number counts. */
  boolean isKey() {
    return compareTo(SAMPLES_PER_REQUEST) <= 0;
  }
}
