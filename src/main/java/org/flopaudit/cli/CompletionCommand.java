package org.flopaudit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Product;

/** Prints what makes a shell complete the command line, from what the commands declare. */
final class CompletionCommand implements Command {

  /** The shells that are known. */
  private enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final List<Command> commands;

  /**
   * A command.
   *
   * @param others the commands to complete
   */
  CompletionCommand(List<Command> others) {
    commands = List.copyOf(others);
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String summary() {
    return "print the completion of a shell: eval \"$(flopaudit completion bash)\"";
  }

  @Override
  public String operands() {
    return "bash|zsh|fish";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    if (arguments.operands().size() != 1) {
      throw new UsageException("completion needs a shell: bash, zsh or fish");
    }
    Shell shell = Words.constant("shell", Shell.class, arguments.operands().get(0));
    for (String line : lines(shell)) {
      terminal.print(line);
    }
    return ExitStatus.CLEAN;
  }

  private List<String> lines(Shell shell) {
    return switch (shell) {
      case BASH -> bash();
      case ZSH -> zsh();
      case FISH -> fish();
    };
  }

  private List<String> zsh() {
    List<String> lines = new ArrayList<>(List.of("autoload -U +X bashcompinit && bashcompinit"));
    lines.addAll(bash());
    return lines;
  }

  private List<String> bash() {
    List<String> lines = new ArrayList<>();
    lines.add("_flopaudit() {");
    lines.add("  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=");
    lines.add("  if [ \"$COMP_CWORD\" -eq 1 ]; then");
    lines.add("    COMPREPLY=($(compgen -W '" + commandNames() + "' -- \"$word\"))");
    lines.add("    return");
    lines.add("  fi");
    lines.add("  case \"${COMP_WORDS[1]} $before\" in");
    for (Command command : commands) {
      for (Option option : command.options()) {
        if (!option.choices().isEmpty()) {
          String choices = String.join(" ", option.choices());
          lines.add(
              "    '" + command.name() + " " + option.name() + "') words='" + choices + "' ;;");
        }
      }
    }
    lines.add("    *)");
    lines.add("      case \"${COMP_WORDS[1]} $word\" in");
    for (Command command : commands) {
      lines.add("        '" + command.name() + " '-*) words='" + optionNames(command) + "' ;;");
    }
    lines.add("      esac ;;");
    lines.add("  esac");
    lines.add("  if [ -n \"$words\" ]; then");
    lines.add("    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))");
    lines.add("  else");
    lines.add("    COMPREPLY=($(compgen -f -- \"$word\"))");
    lines.add("  fi");
    lines.add("}");
    lines.add("complete -o filenames -F _flopaudit " + Product.NAME);
    return lines;
  }

  private String commandNames() {
    return commands.stream().map(Command::name).collect(Collectors.joining(" "));
  }

  private static String optionNames(Command command) {
    return command.options().stream().map(Option::name).collect(Collectors.joining(" "));
  }

  private List<String> fish() {
    List<String> lines = new ArrayList<>();
    for (Command command : commands) {
      lines.add(
          "complete -c flopaudit -n __fish_use_subcommand -f -a "
              + command.name()
              + " -d "
              + quoted(command.summary()));
      for (Option option : command.options()) {
        String words =
            option.choices().isEmpty()
                ? (option.takesValue() ? " -r" : "")
                : " -x -a " + quoted(String.join(" ", option.choices()));
        lines.add(
            "complete -c flopaudit -n '__fish_seen_subcommand_from "
                + command.name()
                + "' -l "
                + option.key()
                + words
                + " -d "
                + quoted(option.help()));
      }
    }
    return lines;
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
