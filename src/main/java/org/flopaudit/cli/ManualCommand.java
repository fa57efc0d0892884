package org.flopaudit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Product;

/** Prints the manual page, from what the commands declare; {@code docs/flopaudit.1} is the same. */
final class ManualCommand implements Command {
  private final List<Command> commands;

  /**
   * A command.
   *
   * @param others the commands to tell of
   */
  ManualCommand(List<Command> others) {
    commands = List.copyOf(others);
  }

  @Override
  public String name() {
    return "man";
  }

  @Override
  public String summary() {
    return "print the manual page: flopaudit man | man -l -";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    for (String line : page()) {
      terminal.print(line);
    }
    return ExitStatus.CLEAN;
  }

  private List<String> page() {
    List<String> lines = new ArrayList<>();
    lines.add(".TH FLOPAUDIT 1 \"\" \"flopaudit " + Product.VERSION + "\"");
    lines.add(".SH NAME");
    lines.add("flopaudit \\- what AI model cards and reports disclose about training compute");
    lines.add(".SH SYNOPSIS");
    lines.add(".B flopaudit");
    lines.add("COMMAND [OPTION...] [INPUT...]");
    lines.add(".SH COMMANDS");
    for (Command command : commands) {
      String synopsis = (command.name() + " " + command.operands()).strip();
      lines.add(".SS " + escaped(synopsis));
      lines.add(escaped(command.summary()) + ".");
      for (Option option : command.options()) {
        lines.add(".TP");
        lines.add(".B " + escaped(option.usage()));
        lines.add(escaped(option.fullHelp()) + ".");
      }
    }
    lines.add(".SH EXIT STATUS");
    for (ExitStatus status : ExitStatus.values()) {
      lines.add(".TP");
      lines.add(".B " + status.code());
      lines.add(escaped(status.words()) + ".");
    }
    lines.add(".SH ENVIRONMENT");
    environment(lines, "FLOPAUDIT_CONFIG", "a file with settings, as --config names one");
    environment(lines, "NO_COLOR", "if not empty, no colours; before the next two");
    environment(lines, "FORCE_COLOR, CLICOLOR_FORCE", "colours although no terminal is there");
    environment(lines, "HF_TOKEN, HF_ENDPOINT", "for --online");
    environment(lines, "XDG_CACHE_HOME", "where answers of the hub are kept");
    return lines;
  }

  private static void environment(List<String> lines, String name, String words) {
    lines.add(".TP");
    lines.add(".B " + name);
    lines.add(escaped(words) + ".");
  }

  /** Text in which nothing is a request of the formatter's. */
  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
