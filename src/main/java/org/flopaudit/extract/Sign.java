package org.flopaudit.extract;

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
  WITHHELD,
  LOSS,
  MODEL,
  DURATION,
  OWN_VOICE,
  TRAINING_CONFIG,

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
  ADAPTER_OF,
  MERGED_FROM,
  QUANTISED_FROM,
  PRUNED_FROM,
  EXPANDED_FROM,
  DISTILLED_FROM,
  GENERATED_BY,
  TEACHER;

  /** Whether the sign says in which part of training something was spent. */
  boolean isStage() {
    return compareTo(PRETRAINING) >= 0 && compareTo(TOTAL) <= 0;
  }

  /** Whether the sign says what a bare number counts. */
  boolean isKey() {
    return compareTo(SAMPLES_PER_REQUEST) <= 0;
  }
}
