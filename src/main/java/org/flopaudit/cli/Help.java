package org.flopaudit.cli;

import java.util.List;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Product;

/** The texts of {@code --help}, made from what the commands declare. */
final class Help {
  private Help() {}

  /** All commands and the meaning of the exit status. */
  static String overview(List<Command> commands) {
    StringBuilder help = new StringBuilder();
    help.append(Product.NAME)
        .append(": what AI model cards and reports disclose about training compute\n\n")
        .append("usage: flopaudit COMMAND [OPTION...] [INPUT...]\n\ncommands:\n");
    for (Command command : commands) {
      row(help, command.name(), command.summary());
    }
    help.append("\nexit status:\n");
    for (ExitStatus status : ExitStatus.values()) {
      row(help, String.valueOf(status.code()), status.words());
    }
    return help.append("\nflopaudit COMMAND --help tells more.").toString();
  }

  /** One command and its options. */
  static String of(Command command) {
    StringBuilder help = new StringBuilder();
    help.append("usage: flopaudit ").append(command.name());
    help.append(command.options().isEmpty() ? "" : " [OPTION...]");
    help.append(command.operands().isEmpty() ? "" : " " + command.operands());
    help.append("\n\n").append(command.summary()).append('\n');
    if (!command.options().isEmpty()) {
      help.append("\noptions:\n");
      command.options().forEach(option -> row(help, option.usage(), option.fullHelp()));
    }
    return help.toString().stripTrailing();
  }

  private static void row(StringBuilder help, String name, String words) {
    help.append("  ").append(name).append(" ".repeat(Math.max(2, 26 - name.length())));
    help.append(words).append('\n');
  }
}
