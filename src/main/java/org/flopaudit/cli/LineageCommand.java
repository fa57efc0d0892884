package org.flopaudit.cli;

import java.io.IOException;
import java.util.List;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.LineageFormat;
import org.flopaudit.report.LineageFormats;

/** Prints how the models of the inputs came from one another. */
final class LineageCommand implements Command {
  private static final Option FORMAT =
      Option.chosen("--format", "FORMAT", LineageFormats.names(), "how to print it")
          .otherwise(LineageFormats.DEFAULT);

  private final Pipeline pipeline;

  LineageCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "lineage";
  }

  @Override
  public String summary() {
    return "print how the models of the inputs came from one another";
  }

  @Override
  public String operands() {
    return "[INPUT...]";
  }

  @Override
  public List<Option> options() {
    return List.of(FORMAT, CommonOptions.JOBS, CommonOptions.ONLINE);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    LineageFormat format = format(arguments.value(FORMAT).orElse(LineageFormats.DEFAULT));
    List<String> inputs = arguments.operands().isEmpty() ? List.of(".") : arguments.operands();
    boolean isOnline = arguments.has(CommonOptions.ONLINE);
    format.write(pipeline.lineage(inputs, CommonOptions.jobs(arguments), isOnline), terminal.out());
    return ExitStatus.CLEAN;
  }

  private static LineageFormat format(String name) {
    return LineageFormats.all().stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Words.unknown("format", name, LineageFormats.names()));
  }
}
