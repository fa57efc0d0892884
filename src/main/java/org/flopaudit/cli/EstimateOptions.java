package org.flopaudit.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.data.DataNode;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.GivenTraining;
import org.flopaudit.fact.FactKind;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Supposition;

/** The options that describe a model to the calculator, and the model that they describe. */
final class EstimateOptions {
  private static final String NUMBER = "NUMBER";
  private static final String AMOUNT = "FLOP";
  private static final Map<FactKind, Option> FIGURES = figures();
  private static final Map<Activity, Option> AMOUNTS = amounts();

  private static final Option COMPUTE =
      Option.valued(
          "--compute",
          AMOUNT,
          "its own training: 8e24, '8e24 +- 30 %', '3e24 to 5e24', at-least 8e24, unknown");
  private static final Option DEVICE =
      Option.valued("--device", "NAME", "the accelerator, such as H100 or 'H100 FP8'");
  private static final Option AS =
      Option.valued(
          "--as",
          "ACTIVITY",
          "what its own training was (default: pretraining; fine-tuning with --base, distillation"
              + " with --teacher)");
  private static final Option ADAPTER =
      Option.flag("--adapter", "", "an adapter such as LoRA was trained, not the whole model");
  private static final Option ROUNDED =
      Option.flag("--rounded", "", "the figures are rounded, as in a document");
  private static final Option ANOTHERS_BASE =
      Option.flag("--base-of-another", "", "somebody else trained the base");

  private EstimateOptions() {}

  private static Map<FactKind, Option> figures() {
    Map<FactKind, Option> figures = new EnumMap<>(FactKind.class);
    figure(figures, FactKind.PARAMETERS, "--parameters", "all parameters");
    figure(figures, FactKind.ACTIVE_PARAMETERS, "--active-parameters", "those used for a token");
    figure(figures, FactKind.TRAINING_TOKENS, "--tokens", "tokens trained on");
    figure(figures, FactKind.EPOCHS, "--epochs", "passes over the tokens");
    figure(figures, FactKind.TRAINING_EXAMPLES, "--examples", "examples trained on");
    figure(figures, FactKind.STEPS, "--steps", "optimiser steps");
    figure(figures, FactKind.BATCH_SIZE, "--batch-size", "sequences in a step");
    figure(figures, FactKind.BATCH_TOKENS, "--batch-tokens", "tokens in a step");
    figure(figures, FactKind.SEQUENCE_LENGTH, "--sequence-length", "tokens in a sequence");
    figure(figures, FactKind.DEVICE_HOURS, "--device-hours", "accelerator hours");
    figure(figures, FactKind.DEVICE_COUNT, "--devices", "accelerators used at once");
    figure(figures, FactKind.TRAINING_TIME, "--hours", "hours of training by the clock");
    figure(figures, FactKind.UTILIZATION, "--utilization", "of the peak rate, from 0 to 1");
    figure(figures, FactKind.THROUGHPUT, "--throughput", "FLOP/s that each achieved");
    figure(figures, FactKind.ENERGY, "--energy", "energy in kWh");
    figure(figures, FactKind.EMISSIONS, "--emissions", "kg of CO2 equivalent");
    figure(figures, FactKind.TRAINING_COST, "--cost", "US dollars");
    figure(figures, FactKind.INFERENCE_SAMPLES, "--samples", "samples drawn for an answer");
    figure(figures, FactKind.INFERENCE_TOKENS, "--thinking-tokens", "budget for an answer");
    return figures;
  }

  private static void figure(
      Map<FactKind, Option> figures, FactKind kind, String option, String help) {
    figures.put(kind, Option.valued(option, NUMBER, help));
  }

  private static Map<Activity, Option> amounts() {
    Map<Activity, Option> amounts = new LinkedHashMap<>();
    amount(amounts, Activity.PRETRAINING, "--base", "training of the base it was made from");
    amount(amounts, Activity.CONTINUED_PRETRAINING, "--continued-pretraining", "an instalment");
    amount(amounts, Activity.FINE_TUNING, "--fine-tuning", "an instalment");
    amount(amounts, Activity.REINFORCEMENT_LEARNING, "--reinforcement-learning", "an instalment");
    amount(amounts, Activity.EXPANSION, "--expansion", "training after the base was grown");
    amount(amounts, Activity.TEACHER_TRAINING, "--teacher", "training of a teacher");
    amount(amounts, Activity.TEACHER_INFERENCE, "--teacher-inference", "its forward passes");
    amount(amounts, Activity.SYNTHETIC_DATA, "--synthetic-data", "generating data kept private");
    amount(
        amounts, Activity.PUBLIC_SYNTHETIC_DATA, "--public-synthetic-data", "generating open data");
    amount(amounts, Activity.AUXILIARY_TRAINING, "--auxiliary", "reward and value models");
    amount(amounts, Activity.INFERENCE, "--inference", "FLOP for one token of an answer");
    return amounts;
  }

  private static void amount(
      Map<Activity, Option> amounts, Activity activity, String option, String help) {
    amounts.put(activity, Option.repeated(option, AMOUNT, help));
  }

  /** Every option, the figures of the model's own training first. */
  static List<Option> all() {
    List<Option> options = new ArrayList<>(FIGURES.values());
    options.addAll(List.of(DEVICE, ADAPTER, ROUNDED, COMPUTE, AS));
    options.addAll(AMOUNTS.values());
    options.add(ANOTHERS_BASE);
    return options;
  }

  /**
   * The model that the arguments describe.
   *
   * @throws UsageException if they describe none, or a value cannot be read
   */
  static Pipeline.Described model(Arguments arguments) {
    Map<FactKind, BigDecimal> figures = new EnumMap<>(FactKind.class);
    FIGURES.forEach(
        (kind, option) ->
            arguments
                .value(option)
                .ifPresent(word -> figures.put(kind, Words.decimal(option, word))));
    Optional<FlopRange> compute =
        arguments.value(COMPUTE).map(word -> Words.compute(COMPUTE, word));
    compute
        .filter(FlopRange::isExact)
        .ifPresent(amount -> figures.put(FactKind.TRAINING_COMPUTE, amount.low()));
    List<Supposition.Spent> spent = spent(arguments);
    if (figures.isEmpty() && compute.isEmpty() && spent.isEmpty()) {
      throw new UsageException(
          "no figure given; write for example --parameters 8e9 --tokens 15e12");
    }
    return new Pipeline.Described(
        new GivenTraining(
            figures,
            arguments.value(DEVICE).orElse(""),
            Optional.empty(),
            arguments.has(ADAPTER),
            arguments.has(ROUNDED)),
        compute,
        arguments.value(AS).map(EstimateOptions::activity),
        spent,
        arguments.has(ANOTHERS_BASE));
  }

  private static List<Supposition.Spent> spent(Arguments arguments) {
    List<Supposition.Spent> spent = new ArrayList<>();
    AMOUNTS.forEach(
        (activity, option) ->
            arguments.values(option).stream()
                .map(word -> new Supposition.Spent(activity, Words.compute(option, word)))
                .forEach(spent::add));
    return spent;
  }

  private static Activity activity(String word) {
    List<Activity> updates = Arrays.stream(Activity.values()).filter(Activity::isUpdate).toList();
    return updates.stream()
        .filter(activity -> activity.label().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Words.unknown(
                    AS.name() + " value", word, updates.stream().map(DataNode::word).toList()));
  }
}
