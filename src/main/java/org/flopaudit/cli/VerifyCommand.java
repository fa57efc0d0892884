package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.flopaudit.report.Detail;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Report;
import org.flopaudit.report.Visible;
import org.flopaudit.review.Receipt;

/** Runs a check again by its receipt, and compares. */
final class VerifyCommand implements Command {
  private final Pipeline pipeline;

  VerifyCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String summary() {
    return "run a check again by its receipt and compare: exit 1 if anything is otherwise";
  }

  @Override
  public String operands() {
    return "RECEIPT";
  }

  @Override
  public List<Option> options() {
    return List.of(CommonOptions.JOBS);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    if (arguments.operands().size() != 1) {
      throw new UsageException("verify needs one receipt, as 'check --receipt FILE' writes it");
    }
    Receipt then = Receipt.read(Path.of(arguments.operands().get(0)));
    Arguments again = Arguments.read(CheckOptions.ofCheck(), then.arguments());
    Pipeline.Settings settings =
        CheckOptions.settings(again, Detail.DIGESTS).withJobs(CommonOptions.jobs(arguments));
    Report report = pipeline.check(CheckOptions.inputs(again), settings);
    List<String> differences = then.differences(Receipts.of(again, report));
    for (String difference : differences) {
      terminal.print(Visible.line(difference));
    }
    terminal.out().flush();
    terminal.say(report.summary());
    terminal.say(
        differences.isEmpty()
            ? "the same program, rules, inputs and report"
            : "not the same: " + Report.counted(differences.size(), "difference"));
    return differences.isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }
}
