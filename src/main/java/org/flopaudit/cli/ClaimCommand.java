package org.flopaudit.cli;

import java.io.IOException;
import java.util.List;
import org.flopaudit.estimate.Claim;
import org.flopaudit.report.ClaimReading;
import org.flopaudit.report.ClaimText;
import org.flopaudit.report.ExitStatus;

/** Holds one figure against what a document supports. */
final class ClaimCommand implements Command {
  private static final Option CARD =
      Option.valued("--card", "FILE", "the document to hold it against");
  private static final Option WITH =
      Option.repeated("--with", "FILE", "a further document, such as the card of the base");
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
    return List.of(CARD, WITH, MODEL, CommonOptions.AS_OF);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    if (arguments.operands().size() != 1 || !arguments.has(CARD)) {
      throw new UsageException("claim needs a figure and a document: \"2.8e24 FLOP\" --card FILE");
    }
    ClaimReading reading;
    try {
      reading =
          pipeline.claim(
              new Pipeline.Claimed(
                  arguments.operands().get(0),
                  arguments.value(CARD).orElseThrow(),
                  arguments.values(WITH),
                  arguments.value(MODEL)),
              CommonOptions.asOf(arguments));
    } catch (IOException e) {
      terminal.complain(arguments.value(CARD).orElseThrow() + ": " + e.getMessage());
      return ExitStatus.INCOMPLETE;
    }
    ClaimText.write(reading, terminal.out());
    return reading.answer().outcome() == Claim.Outcome.DIFFERS
        ? ExitStatus.FINDINGS
        : ExitStatus.CLEAN;
  }
}
