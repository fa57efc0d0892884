package org.flopaudit.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.fact.FactKind;
import org.flopaudit.law.Position;
import org.flopaudit.report.ExitStatus;

/** Reckons training compute from given figures, and where it stands under each law. */
final class EstimateCommand implements Command {
  private static final Map<FactKind, Option> FIGURES = figures();
  private static final Option DEVICE =
      Option.valued("--device", "NAME", "the accelerator, such as H100");

  private final Pipeline pipeline;

  EstimateCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  private static Map<FactKind, Option> figures() {
    Map<FactKind, Option> figures = new EnumMap<>(FactKind.class);
    add(figures, FactKind.PARAMETERS, "--parameters", "all parameters");
    add(figures, FactKind.ACTIVE_PARAMETERS, "--active-parameters", "those used for each token");
    add(figures, FactKind.TRAINING_TOKENS, "--tokens", "tokens trained on");
    add(figures, FactKind.EPOCHS, "--epochs", "passes over the tokens");
    add(figures, FactKind.DEVICE_HOURS, "--device-hours", "accelerator hours");
    add(figures, FactKind.DEVICE_COUNT, "--devices", "accelerators used at once");
    add(figures, FactKind.TRAINING_TIME, "--hours", "hours of training by the clock");
    add(figures, FactKind.UTILIZATION, "--utilization", "from 0 to 1");
    add(figures, FactKind.ENERGY, "--energy", "energy in kWh");
    add(figures, FactKind.EMISSIONS, "--emissions", "kg of CO2 equivalent");
    add(figures, FactKind.TRAINING_COST, "--cost", "US dollars");
    return figures;
  }

  private static void add(
      Map<FactKind, Option> figures, FactKind kind, String option, String help) {
    figures.put(kind, Option.valued(option, "NUMBER", help));
  }

  @Override
  public String name() {
    return "estimate";
  }

  @Override
  public String summary() {
    return "reckon training compute from figures, and where it stands under each law";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(FIGURES.values());
    options.add(DEVICE);
    options.add(CommonOptions.AS_OF);
    return options;
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    Map<FactKind, BigDecimal> figures = new EnumMap<>(FactKind.class);
    FIGURES.forEach(
        (kind, option) ->
            arguments
                .value(option)
                .ifPresent(word -> figures.put(kind, Words.decimal(option, word))));
    if (figures.isEmpty()) {
      throw new UsageException(
          "no figure given; write for example --parameters 8e9 --tokens 15e12");
    }
    Pipeline.Reckoned reckoned =
        pipeline.estimate(
            figures, arguments.value(DEVICE).orElse(""), CommonOptions.asOf(arguments));
    for (Estimate estimate : reckoned.estimates().all()) {
      print(estimate, terminal);
    }
    for (String missing : reckoned.estimates().missing()) {
      terminal.print("no estimate; what would do: " + missing);
    }
    for (Position position : reckoned.positions()) {
      terminal.print(position.framework().id() + ": " + position.text());
    }
    return ExitStatus.CLEAN;
  }

  private static void print(Estimate estimate, Terminal terminal) throws IOException {
    terminal.print(estimate.method().label() + ": " + estimate.range().text());
    for (Derivation.Step step : estimate.derivation().steps()) {
      terminal.print("  " + step.text() + " [" + step.source() + "]");
    }
    for (String assumption : estimate.derivation().assumptions()) {
      terminal.print("  assumed: " + assumption);
    }
  }
}
