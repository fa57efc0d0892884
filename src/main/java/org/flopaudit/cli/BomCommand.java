package org.flopaudit.cli;

import java.io.IOException;
import java.util.List;
import org.flopaudit.report.ExitStatus;

/** Prints the models of the inputs as a bill of materials. */
final class BomCommand implements Command {
  private final Pipeline pipeline;

  BomCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "bom";
  }

  @Override
  public String summary() {
    return "print lineage and compute as a machine-learning bill of materials (CycloneDX 1.6)";
  }

  @Override
  public String operands() {
    return "[INPUT...]";
  }

  @Override
  public List<Option> options() {
    return List.of(CommonOptions.JOBS, CommonOptions.ONLINE);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    pipeline
        .bill(
            CheckOptions.inputs(arguments),
            CommonOptions.jobs(arguments),
            arguments.has(CommonOptions.ONLINE))
        .write(terminal.out());
    return ExitStatus.CLEAN;
  }
}
