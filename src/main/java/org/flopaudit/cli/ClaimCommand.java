package org.flopaudit.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.flopaudit.estimate.Claim;
import org.flopaudit.page.ClaimPage;
import org.flopaudit.page.HtmlFormat;
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

  private static final Option FORMAT =
      Option.valued("--format", "FORMAT", "text or html (default text)");
  private static final List<String> FORMATS = List.of("text", HtmlFormat.NAME);

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
    return List.of(CARD, WITH, MODEL, FORMAT, CommonOptions.AS_OF);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    if (arguments.operands().size() != 1 || !arguments.has(CARD)) {
      throw new UsageException("claim needs a figure and a document: \"2.8e24 FLOP\" --card FILE");
    }
    String format = arguments.value(FORMAT).orElse(FORMATS.get(0));
    if (!FORMATS.contains(format)) {
      throw Words.unknown("format", format, FORMATS);
    }
    LocalDate day = CommonOptions.asOf(arguments);
    ClaimReading reading;
    try {
      reading =
          pipeline.claim(
              new Pipeline.Claimed(
                  arguments.operands().get(0),
                  arguments.value(CARD).orElseThrow(),
                  arguments.values(WITH),
                  arguments.value(MODEL)),
              day);
    } catch (IOException e) {
      terminal.complain(arguments.value(CARD).orElseThrow() + ": " + e.getMessage());
      return ExitStatus.INCOMPLETE;
    }
    if (format.equals(HtmlFormat.NAME)) {
      ClaimPage.write(reading, day, terminal.out());
    } else {
      ClaimText.write(reading, terminal.out());
    }
    return reading.answer().outcome() == Claim.Outcome.DIFFERS
        ? ExitStatus.FINDINGS
        : ExitStatus.CLEAN;
  }
}
