package org.flopaudit.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a fact is about. The names and units are the tool's public vocabulary: {@code extract}
 * prints them, rules use them, and the labelled corpus is written in them.
 */
public enum FactKind {
  /** All parameters of a model, as a count. */
  PARAMETERS("parameters"),
  /** Parameters used for each token in a mixture of experts, as a count. */
  ACTIVE_PARAMETERS("parameters"),
  /** Tokens trained on, or in the training set, for each stage. */
  TRAINING_TOKENS("tokens"),
  /** Examples, images, pairs, prompts or rows trained on. */
  TRAINING_EXAMPLES("examples"),
  /** Hours of audio or video trained on. */
  TRAINING_AUDIO_HOURS("hours"),
  /** A stated total of operations, in FLOP; never a rate. */
  TRAINING_COMPUTE("FLOP"),
  /** Accelerator hours. */
  DEVICE_HOURS("device-hours"),
  /** The accelerator or machine trained on, by name. */
  DEVICE_TYPE(""),
  /** Accelerators used at once in training. */
  DEVICE_COUNT("devices"),
  /** Wall-clock time of training, in hours. */
  TRAINING_TIME("hours"),
  /** Achieved rate for each device, in FLOP/s. */
  THROUGHPUT("FLOP/s"),
  /** Model FLOP utilisation or hardware FLOP utilisation, from 0 to 1. */
  UTILIZATION("fraction"),
  /** Money spent on training compute, in US dollars. */
  TRAINING_COST("USD"),
  /** Energy used for training, in kWh. */
  ENERGY("kWh"),
  /** Emissions of training, in kg of CO2 equivalent. */
  EMISSIONS("kg CO2e"),
  /** Passes over the training data. */
  EPOCHS("epochs"),
  /** Optimiser steps. */
  STEPS("steps"),
  /** Sequences in a global batch. */
  BATCH_SIZE("sequences"),
  /** Tokens in a step. */
  BATCH_TOKENS("tokens"),
  /** Length trained at, in tokens. */
  SEQUENCE_LENGTH("tokens"),
  /** Samples drawn for each request. */
  INFERENCE_SAMPLES("samples"),
  /** Budget of thinking or output tokens for each request. */
  INFERENCE_TOKENS("tokens"),
  /** What the model was initialised from, by name or hub id. */
  BASE_MODEL(""),
  /** A model whose outputs, logits or preferences it was trained on, by name or hub id. */
  TEACHER_MODEL(""),
  /** A data set trained on, by hub id. */
  TRAINING_DATASET(""),
  /** How the model was made, as a {@link Technique}. */
  TECHNIQUE("");

  private final String unit;

  FactKind(String unit) {
    this.unit = unit;
  }

  /** The name that users see, such as {@code training_tokens}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The unit of the kind's values; empty where the value is a name. */
  public String unit() {
    return unit;
  }

  /** Whether values of this kind are names and not numbers. */
  public boolean isName() {
    return unit.isEmpty();
  }

  /** The names of all kinds. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(FactKind::label).toList();
  }

  /** The kind that users call by this name. */
  public static Optional<FactKind> of(String label) {
    for (FactKind kind : values()) {
      if (kind.label().equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
