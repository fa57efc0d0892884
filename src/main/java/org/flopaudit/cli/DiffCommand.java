package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Gate;
import org.flopaudit.review.Difference;
import org.flopaudit.review.StoredReport;

/** Compares two stored reports. */
final class DiffCommand implements Command {
  private static final Option FORMAT =
      Option.chosen("--format", "FORMAT", List.of("text", "json"), "how to write the difference")
          .otherwise("text");

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String summary() {
    return "compare two reports (json or SARIF): which findings are new, changed, gone";
  }

  @Override
  public String operands() {
    return "OLD NEW";
  }

  @Override
  public List<Option> options() {
    return List.of(FORMAT, CheckOptions.FAIL_ON);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    if (arguments.operands().size() != 2) {
      throw new UsageException(
          "diff needs two reports, the older first; to compare two revisions of cards, use"
              + " 'check NEW --against OLD'");
    }
    boolean isJson = arguments.value(FORMAT).map(DiffCommand::isJson).orElse(false);
    Difference difference =
        StoredReport.read(Path.of(arguments.operands().get(0)))
            .to(StoredReport.read(Path.of(arguments.operands().get(1))));
    if (isJson) {
      difference.writeJson(terminal.out());
    } else {
      difference.writeText(terminal.out());
    }
    terminal.out().flush();
    terminal.say(difference.summary());
    boolean fails =
        CheckOptions.failing(arguments)
            .orElse(Gate.standard().fail())
            .map(difference::hasNewFrom)
            .orElse(false);
    return fails ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private static boolean isJson(String word) {
    if (!FORMAT.choices().contains(word)) {
      throw Words.unknown("format", word, FORMAT.choices());
    }
    return word.equals("json");
  }
}
