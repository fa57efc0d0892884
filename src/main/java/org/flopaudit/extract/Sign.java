package org.flopaudit.extract;

import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Stage;
import org.flopaudit.quantity.Dimension;

/**
 * What a cue can tell about the numbers and names near it. The phrases of each stand in {@code
 * rulesets/lexicon/cues.table} under the name in lower case with hyphens.
 */
@SuppressWarnings("ImmutableEnumChecker") // a set of Set.of cannot change, but its type hides that
enum Sign {
  // keys: what a number without a unit counts
  PARAMETERS(Nature.KEY, Dimension.PARAMETERS),
  ACTIVE_PARAMETERS(Nature.KEY, Dimension.PARAMETERS),
  TOKENS(Nature.KEY, Dimension.TOKENS),
  EXAMPLES(Nature.KEY, Dimension.EXAMPLES),
  AUDIO(Nature.KEY, Dimension.TIME),
  COMPUTE(Nature.KEY, Dimension.OPERATIONS),
  DEVICE_HOURS(Nature.KEY, Dimension.DEVICE_TIME, Dimension.TIME),
  DEVICE(Nature.KEY, Dimension.DEVICES, Dimension.NODES),
  DEVICE_COUNT(Nature.KEY, Dimension.DEVICES, Dimension.NODES),
  TIME(Nature.KEY, Dimension.TIME, Dimension.DEVICE_TIME),
  THROUGHPUT(Nature.KEY, Dimension.RATE),
  UTILIZATION(Nature.KEY, Dimension.FRACTION),
  COST(Nature.KEY, Dimension.MONEY, Dimension.OPERATIONS, Dimension.DEVICE_TIME),
  ENERGY(Nature.KEY, Dimension.ENERGY),
  EMISSIONS(Nature.KEY, Dimension.EMISSIONS),
  EPOCHS(Nature.KEY, Dimension.EPOCHS),
  STEPS(Nature.KEY, Dimension.STEPS),
  BATCH_SIZE(Nature.KEY, Dimension.TOKENS, Dimension.EXAMPLES),
  DEVICE_BATCH_SIZE(Nature.KEY, Dimension.TOKENS, Dimension.EXAMPLES),
  SEQUENCE_LENGTH(Nature.KEY, Dimension.TOKENS),
  CONTEXT_LENGTH(Nature.KEY, Dimension.TOKENS),
  THINKING_BUDGET(Nature.KEY, Dimension.TOKENS),
  // keys whose numbers are no fact; known, so that a shorter key inside them claims nothing
  UNCOUNTED(Nature.KEY),
  SAMPLES_PER_REQUEST(Nature.KEY),

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
  CONTRAST,
  POSSIBLE,
  OF_ANOTHER,
  TRAINABLE,
  MIXTURE_OF_EXPERTS,
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
  ENVIRONMENT_CONFIG,
  MERGE_CONFIG,

  // stages
  PRETRAINING(Nature.STAGE),
  CONTINUED_PRETRAINING(Nature.STAGE),
  FINE_TUNING(Nature.STAGE),
  RL(Nature.STAGE),
  DISTILLATION(Nature.STAGE),
  EXPANSION(Nature.STAGE),
  TOTAL(Nature.STAGE),

  // techniques, where the words say that this model was made so
  MADE_BY_FINE_TUNING,
  MAY_BE_FINE_TUNING,
  MADE_BY_RL,
  MADE_BY_DISTILLATION,
  MADE_BY_SYNTHETIC_DATA,
  MADE_BY_MERGE,
  MADE_BY_QUANTIZATION,
  MAY_BE_QUANTIZATION,
  MADE_BY_PRUNING,
  MADE_BY_EXPANSION,
  MADE_BY_KICKSTARTING,
  MADE_BY_REINCARNATION,
  MADE_BY_INFERENCE_SCALING,

  // relations: a name follows that this model came from
  FINE_TUNED_FROM,
  FINE_TUNED_ON,
  FINE_TUNES,
  CONTINUED_FROM,
  CONTINUES,
  INITIALISED_FROM,
  INITIALISES,
  APPLIES,
  FAMILY,
  BASED_ON,
  BASE_KEY,
  ADAPTER_OF,
  MERGED_FROM,
  QUANTISED_FROM,
  PRUNED_FROM,
  EXPANDED_FROM,
  CONVERTED_FROM,
  DISTILLED_FROM,
  GENERATED_BY,
  GENERATES,
  TEACHER,
  // relations: a name stands before that this model came from
  FINE_TUNED_MODEL,
  CONTINUED_ON,
  BASED,
  BASE_AS,
  TEACHER_AS;

  private enum Nature {
    KEY,
    STAGE,
    OTHER
  }

  private final Nature nature;
  private final Set<Dimension> dimensions;

  Sign() {
    this(Nature.OTHER);
  }

  Sign(Nature nature, Dimension... dimensions) {
    this.nature = nature;
    this.dimensions = Set.of(dimensions);
  }

  /** Whether the sign says what a bare number counts. */
  boolean isKey() {
    return nature == Nature.KEY;
  }

  /** Whether the sign says that a model named behind it is one that this model came from. */
  boolean isRelation() {
    return compareTo(FINE_TUNED_FROM) >= 0 && compareTo(TEACHER) <= 0;
  }

  /** Whether the sign says in which part of training something was spent. */
  boolean isStage() {
    return nature == Nature.STAGE;
  }

  /** Whether the sign tells what a stretch of text is about, and tells of training. */
  boolean isOfTraining() {
    return this == TRAINING || isStage();
  }

  /** The part of training that the sign names; empty for a sign that is no stage. */
  Optional<Stage> stage() {
    return isStage() ? Optional.of(Stage.valueOf(name())) : Optional.empty();
  }

  /** Whether a number with this key can be measured in a dimension. */
  boolean isMeasuredIn(Dimension dimension) {
    return dimensions.contains(dimension);
  }
}
