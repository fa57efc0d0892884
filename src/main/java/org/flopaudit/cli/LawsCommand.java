package org.flopaudit.cli;

import java.io.IOException;
import java.util.List;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.LawText;

/** Lists the laws and proposals with their thresholds and their standing on a day. */
final class LawsCommand implements Command {
  private final Pipeline pipeline;

  LawsCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "laws";
  }

  @Override
  public String summary() {
    return "list the laws, their thresholds and whether they are in force";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Option> options() {
    return List.of(CommonOptions.AS_OF);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    List<LawText> laws = pipeline.laws(CommonOptions.asOf(arguments)).stream().sorted().toList();
    for (LawText law : laws) {
      terminal.print(law.id() + "  " + law.title());
      terminal.print("  " + law.status() + "; text of " + law.date() + ", " + law.version());
      for (String term : law.terms()) {
        terminal.print("  " + term);
      }
      if (law.uri().isPresent()) {
        terminal.print("  " + law.uri().get());
      }
    }
    return ExitStatus.CLEAN;
  }
}
