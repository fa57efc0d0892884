package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.Formats;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Report;
import org.flopaudit.report.ReportFormats;

/** Checks inputs and reports findings. */
final class CheckCommand implements Command {
  private static final Option FORMAT =
      Option.chosen("--format", "FORMAT", Formats.names(), "how to write the report")
          .otherwise(ReportFormats.DEFAULT);
  private static final Option OUTPUT =
      Option.repeated("--output", "[FORMAT=]PATH", "write to a file instead; may be repeated");
  private static final Option COLOR =
      Option.chosen("--color", "WHEN", List.of("auto", "always", "never"), "colours in the text")
          .otherwise("auto");
  private static final Option QUIET = Option.flag("--quiet", "-q", "no summary line");

  private final Pipeline pipeline;

  CheckCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "check model cards and reports; all below the current folder if none is named";
  }

  @Override
  public String operands() {
    return "[INPUT...]";
  }

  @Override
  public List<Option> options() {
    return allOptions();
  }

  /** The options of a check, which are what a configuration file may set. */
  static List<Option> allOptions() {
    List<Option> options = new ArrayList<>(List.of(FORMAT, OUTPUT));
    options.addAll(CheckOptions.all());
    options.addAll(
        List.of(
            CheckOptions.BASELINE,
            CheckOptions.AGAINST,
            CheckOptions.SHOW_SUPPRESSED,
            CheckOptions.RECEIPT,
            COLOR,
            CheckOptions.NO_PROGRESS,
            QUIET,
            Configuration.CONFIG,
            Configuration.NO_CONFIG));
    return options;
  }

  @Override
  public ExitStatus run(Arguments given, Terminal terminal) throws IOException {
    Configuration configuration = Configuration.of(given, terminal, Path.of(""));
    Arguments arguments = configuration.completing(given, options());
    List<Output> outputs = outputs(arguments, terminal);
    Optional<Path> receipt = arguments.value(CheckOptions.RECEIPT).map(Path::of);
    Pipeline.Settings settings =
        CheckOptions.settings(
            arguments,
            receipt.isPresent(),
            outputs.stream().anyMatch(output -> output.format().tellsSilences()),
            outputs.stream().anyMatch(output -> output.format().showsModels()));
    Report report = checked(arguments, settings, terminal);
    for (Output output : outputs) {
      output.write(report, terminal);
    }
    if (receipt.isPresent()) {
      Output.replace(receipt.get(), Receipts.of(arguments, report)::write);
    }
    terminal.out().flush();
    if (!arguments.has(QUIET)) {
      configuration.note().ifPresent(terminal::complain);
      report.review().notes().forEach(terminal::complain);
      terminal.say(report.summary());
    }
    return report.status();
  }

  private Report checked(Arguments arguments, Pipeline.Settings settings, Terminal terminal) {
    List<String> inputs = CheckOptions.inputs(arguments);
    boolean isWatched =
        terminal.interactive() && !arguments.has(QUIET) && !arguments.has(CheckOptions.NO_PROGRESS);
    if (!isWatched) {
      return pipeline.check(inputs, settings);
    }
    try (Progress progress = Progress.on(terminal.err(), System::currentTimeMillis)) {
      return pipeline.check(inputs, settings.watchedBy(progress));
    }
  }

  private static List<Output> outputs(Arguments arguments, Terminal terminal) {
    String format = arguments.value(FORMAT).orElse(ReportFormats.DEFAULT);
    Output.formatNamed(format, false);
    Color color =
        arguments
            .value(COLOR)
            .map(word -> Words.constant(COLOR, Color.class, word))
            .orElse(Color.AUTO);
    if (!arguments.has(OUTPUT)) {
      boolean colored = color.decide(terminal.interactive(), terminal.environment());
      return List.of(new Output(Output.formatNamed(format, colored), Optional.empty()));
    }
    List<Output> outputs = new ArrayList<>();
    for (String word : arguments.values(OUTPUT)) {
      outputs.add(Output.read(word, format, color == Color.ALWAYS));
    }
    return outputs;
  }
}
