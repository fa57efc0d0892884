package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.RuleText;
import org.flopaudit.report.Visible;

/** Prints a rule's page, how a finding came about, or how a line of a document was read. */
final class ExplainCommand implements Command {
  private static final Option IN =
      Option.valued("--in", "REPORT", "a stored report (json or SARIF) that has the finding");

  private final Pipeline pipeline;

  ExplainCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary() {
    return "print a rule's page, how a finding came about, or how a line was read";
  }

  @Override
  public String operands() {
    return "RULE | FINGERPRINT --in REPORT | FILE:LINE";
  }

  @Override
  public List<Option> options() {
    return List.of(CommonOptions.RULES, IN);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    if (arguments.operands().size() != 1) {
      throw new UsageException("explain needs one rule, or one line such as card.md:12");
    }
    String word = arguments.operands().get(0);
    Optional<Path> report = arguments.value(IN).map(Path::of);
    if (report.isPresent()) {
      for (String line : StoredPage.of(report.get(), word)) {
        terminal.print(Visible.line(line));
      }
      return ExitStatus.CLEAN;
    }
    int colon = word.lastIndexOf(':');
    if (colon > 0) {
      return line(word.substring(0, colon), word.substring(colon + 1), terminal);
    }
    for (String line : page(rule(pipeline.rules(CommonOptions.rules(arguments)), word))) {
      terminal.print(line);
    }
    return ExitStatus.CLEAN;
  }

  private ExitStatus line(String path, String number, Terminal terminal) throws IOException {
    List<String> lines;
    try {
      lines = pipeline.explain(path, lineNumber(number));
    } catch (IOException e) {
      terminal.complain(path + ": " + e.getMessage());
      return ExitStatus.INCOMPLETE;
    }
    for (String line : lines) {
      terminal.print(Visible.line(line));
    }
    return ExitStatus.CLEAN;
  }

  private static int lineNumber(String number) {
    try {
      int line = Integer.parseInt(number);
      if (line >= 1) {
        return line;
      }
    } catch (NumberFormatException e) {
      // told below, like a line before the first
    }
    throw new UsageException("expected a line number after the colon, not '" + number + "'");
  }

  /** The rule of this code or name, or the only one whose code or name begins so. */
  private static RuleText rule(List<RuleText> rules, String word) {
    List<String> known = new ArrayList<>();
    List<RuleText> begun = new ArrayList<>();
    for (RuleText rule : rules) {
      String code = rule.id().code();
      String name = rule.id().name();
      if (code.equalsIgnoreCase(word) || name.equals(word)) {
        return rule;
      }
      if (code.startsWith(word) || name.startsWith(word)) {
        begun.add(rule);
      }
      known.add(code);
      known.add(name);
    }
    if (begun.size() == 1) {
      return begun.get(0);
    }
    throw Words.unknown("rule", word, known);
  }

  private static List<String> page(RuleText rule) {
    return List.of(
        rule.id().toString(),
        "",
        rule.summary(),
        "",
        "level " + rule.level().label() + ", precision " + rule.precision().label(),
        "",
        rule.help().stripTrailing());
  }
}
