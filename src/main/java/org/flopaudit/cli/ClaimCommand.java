package org.flopaudit.cli;

import java.io.IOException;
import java.util.List;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Figures;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Visible;

/** Holds one figure against what a document supports. */
final class ClaimCommand implements Command {
  private static final Option CARD =
      Option.valued("--card", "FILE", "the document to hold it against");
  private static final Option MODEL =
      Option.valued("--model", "NAME", "which of the models that the document describes");

  private final Pipeline pipeline;

  ClaimCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "claim";
  }

  @Override
  public String summary() {
    return "hold one figure, such as \"2.8e24 FLOP\", against a document";
  }

  @Override
  public String operands() {
    return "FIGURE";
  }

  @Override
  public List<Option> options() {
    return List.of(CARD, MODEL);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    if (arguments.operands().size() != 1 || !arguments.has(CARD)) {
      throw new UsageException("claim needs a figure and a document: \"2.8e24 FLOP\" --card FILE");
    }
    Claim.Answer answer;
    try {
      answer =
          pipeline.claim(
              arguments.operands().get(0),
              arguments.value(CARD).orElseThrow(),
              arguments.value(MODEL));
    } catch (IOException e) {
      terminal.complain(arguments.value(CARD).orElseThrow() + ": " + e.getMessage());
      return ExitStatus.INCOMPLETE;
    }
    terminal.print(answer.outcome().label());
    for (Claim.Comparison comparison : answer.comparisons()) {
      print(comparison, terminal);
    }
    for (String missing : answer.missing()) {
      terminal.print("missing: " + Visible.line(missing));
    }
    return answer.outcome() == Claim.Outcome.DIFFERS ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private static void print(Claim.Comparison comparison, Terminal terminal) throws IOException {
    terminal.print(
        comparison.outcome().label()
            + " with "
            + comparison.against()
            + ": "
            + Figures.rounded(comparison.supported())
            + ", apart by "
            + Figures.times(comparison.factor()));
    for (Derivation.Step step : comparison.derivation().steps()) {
      terminal.print("  " + Visible.line(step.text() + " [" + step.source() + "]"));
    }
    for (String assumption : comparison.derivation().assumptions()) {
      terminal.print("  assumed: " + assumption);
    }
  }
}
