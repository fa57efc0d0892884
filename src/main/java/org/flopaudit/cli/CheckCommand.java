package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.report.Detail;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Report;
import org.flopaudit.report.ReportFormats;

/** Checks inputs and reports findings. */
final class CheckCommand implements Command {
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
    return CheckOptions.ofCheck();
  }

  @Override
  public ExitStatus run(Arguments given, Terminal terminal) throws IOException {
    Configuration configuration = Configuration.of(given, terminal, Path.of(""));
    Arguments arguments = configuration.completing(given, options());
    List<Output> outputs = outputs(arguments, terminal);
    Optional<Path> receipt = arguments.value(CheckOptions.RECEIPT).map(Path::of);
    Pipeline.Settings settings = CheckOptions.settings(arguments, detail(outputs, receipt));
    Report report = checked(arguments, settings, terminal);
    for (Output output : outputs) {
      output.write(report, terminal);
    }
    if (receipt.isPresent()) {
      Output.replace(receipt.get(), Receipts.of(arguments, report)::write);
    }
    terminal.out().flush();
    if (!arguments.has(CheckOptions.QUIET)) {
      configuration.note().ifPresent(terminal::complain);
      report.review().notes().forEach(terminal::complain);
      terminal.say(report.summary());
    }
    return report.status();
  }

  /** What the report has to hold so that all of this can be written. */
  private static Detail detail(List<Output> outputs, Optional<Path> receipt) {
    Detail shown =
        outputs.stream().map(output -> output.format().shows()).reduce(Detail.NONE, Detail::and);
    return receipt.isPresent() ? shown.and(Detail.DIGESTS) : shown;
  }

  private Report checked(Arguments arguments, Pipeline.Settings settings, Terminal terminal) {
    List<String> inputs = CheckOptions.inputs(arguments);
    boolean isWatched =
        terminal.screens().err()
            && !arguments.has(CheckOptions.QUIET)
            && !arguments.has(CheckOptions.NO_PROGRESS);
    if (!isWatched) {
      return pipeline.check(inputs, settings);
    }
    try (Progress progress = Progress.on(terminal.err(), System::currentTimeMillis)) {
      return pipeline.check(inputs, settings.watchedBy(progress));
    }
  }

  private static List<Output> outputs(Arguments arguments, Terminal terminal) {
    String format = arguments.value(CheckOptions.FORMAT).orElse(ReportFormats.DEFAULT);
    Output.formatNamed(format, false);
    Color color =
        arguments
            .value(CheckOptions.COLOR)
            .map(word -> Words.constant(CheckOptions.COLOR, Color.class, word))
            .orElse(Color.AUTO);
    if (!arguments.has(CheckOptions.OUTPUT)) {
      boolean colored = color.decide(terminal.screens().out(), terminal.environment());
      return List.of(new Output(Output.formatNamed(format, colored), Optional.empty()));
    }
    List<Output> outputs = new ArrayList<>();
    for (String word : arguments.values(CheckOptions.OUTPUT)) {
      outputs.add(Output.read(word, format, color == Color.ALWAYS));
    }
    return outputs;
  }
}
