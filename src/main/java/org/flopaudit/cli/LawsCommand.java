package org.flopaudit.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Frameworks;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.LawPage;

/** Lists the laws and proposals with their thresholds and their standing on a day. */
final class LawsCommand implements Command {
  private static final Option ALL =
      Option.flag("--all", "", "also what is not in force, proposals, overlays and gaps");

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
    return "list the thresholds in force, what counts and where it is written; or one law in full";
  }

  @Override
  public String operands() {
    return "[ID...]";
  }

  @Override
  public List<Option> options() {
    return List.of(CommonOptions.AS_OF, CommonOptions.RULES, ALL);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    LocalDate day = CommonOptions.asOf(arguments);
    Frameworks frameworks = pipeline.frameworks(CommonOptions.rules(arguments));
    if (arguments.operands().isEmpty()) {
      List<Framework> listed = arguments.has(ALL) ? frameworks.all() : frameworks.bindingOn(day);
      for (Framework framework : listed) {
        print(LawPage.brief(framework, day), terminal);
      }
    }
    for (String id : arguments.operands()) {
      print(LawPage.whole(named(id, frameworks), day), terminal);
    }
    return ExitStatus.CLEAN;
  }

  private static Framework named(String id, Frameworks frameworks) {
    return frameworks
        .find(id)
        .orElseThrow(
            () ->
                Words.unknown(
                    "framework", id, frameworks.all().stream().map(Framework::id).toList()));
  }

  private static void print(List<String> lines, Terminal terminal) throws IOException {
    for (String line : lines) {
      terminal.print(line);
    }
  }
}
