package org.flopaudit.cli;

import java.io.IOException;
import java.util.List;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.RuleText;

/** Lists the rules. */
final class RulesCommand implements Command {
  private final Pipeline pipeline;

  RulesCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String summary() {
    return "list the rules";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Option> options() {
    return List.of(CommonOptions.RULES);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    List<RuleText> rules =
        pipeline.rules(CommonOptions.rules(arguments)).stream().sorted().toList();
    int widest = rules.stream().mapToInt(rule -> rule.id().name().length()).max().orElse(0);
    for (RuleText rule : rules) {
      terminal.print(
          rule.id().code()
              + "  "
              + padded(rule.id().name(), widest)
              + "  "
              + padded(rule.level().label(), "warning".length())
              + "  "
              + rule.summary());
    }
    return ExitStatus.CLEAN;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
