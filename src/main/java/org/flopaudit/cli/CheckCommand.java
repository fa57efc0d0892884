package org.flopaudit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.Formats;
import org.flopaudit.finding.Level;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Gate;
import org.flopaudit.report.Report;
import org.flopaudit.report.ReportFormats;

/** Checks inputs and reports findings. */
final class CheckCommand implements Command {
  private static final Option FORMAT =
      Option.valued("--format", "FORMAT", String.join(", ", Formats.names()));
  private static final Option OUTPUT =
      Option.repeated("--output", "[FORMAT=]PATH", "write to a file instead; may be repeated");
  private static final Option FAIL_ON =
      Option.valued("--fail-on", "LEVEL", "exit 1 from this level on: note, warning, error, never");
  private static final Option MIN_LEVEL =
      Option.valued("--min-level", "LEVEL", "show findings from this level on (default note)");
  private static final Option COLOR =
      Option.valued("--color", "WHEN", "auto, always or never (default auto)");
  private static final Option ALLOW_INCOMPLETE =
      Option.flag("--allow-incomplete", "", "inputs that cannot be read do not cause exit 4");
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
    return List.of(
        FORMAT,
        OUTPUT,
        FAIL_ON,
        MIN_LEVEL,
        CommonOptions.AS_OF,
        CommonOptions.RULES,
        COLOR,
        ALLOW_INCOMPLETE,
        CommonOptions.JOBS,
        CommonOptions.ONLINE,
        QUIET);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    List<Output> outputs = outputs(arguments, terminal);
    Pipeline.Settings settings =
        new Pipeline.Settings(
            CommonOptions.asOf(arguments),
            CommonOptions.rules(arguments),
            CommonOptions.jobs(arguments),
            arguments.has(CommonOptions.ONLINE),
            gate(arguments),
            outputs.stream().anyMatch(output -> output.format().showsModels()));
    List<String> inputs = arguments.operands().isEmpty() ? List.of(".") : arguments.operands();
    Report report = pipeline.check(inputs, settings);
    for (Output output : outputs) {
      output.write(report, terminal);
    }
    if (!arguments.has(QUIET)) {
      terminal.out().flush();
      terminal.say(report.summary());
    }
    return report.status();
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

  private static Gate gate(Arguments arguments) {
    Gate standard = Gate.standard();
    return new Gate(
        arguments
            .value(MIN_LEVEL)
            .map(word -> Words.constant(MIN_LEVEL, Level.class, word))
            .orElse(standard.show()),
        arguments.value(FAIL_ON).map(CheckCommand::failing).orElse(standard.fail()),
        arguments.has(ALLOW_INCOMPLETE));
  }

  private static Optional<Level> failing(String word) {
    return word.equals("never")
        ? Optional.empty()
        : Optional.of(Words.constant(FAIL_ON, Level.class, word));
  }
}
