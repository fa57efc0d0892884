package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.data.DataException;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Product;

/** The command: finds what is to be done, does it, and turns every way of failing into a status. */
public final class Main {
  private final List<Command> commands;
  private final Terminal terminal;

  Main(Pipeline pipeline, Terminal terminal) {
    List<Command> working =
        List.of(
            new CheckCommand(pipeline),
            new BaselineCommand(pipeline),
            new DiffCommand(),
            new VerifyCommand(pipeline),
            new ConfigCommand(),
            new ExtractCommand(pipeline),
            new LineageCommand(pipeline),
            new BomCommand(pipeline),
            new ClaimCommand(pipeline),
            new EstimateCommand(pipeline),
            new ExplainCommand(pipeline),
            new RulesCommand(pipeline),
            new LawsCommand(pipeline));
    commands = new ArrayList<>(working);
    commands.add(new CompletionCommand(working));
    commands.add(new ManualCommand(working));
    this.terminal = terminal;
  }

  /** Runs the command line and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(new Main(new Wiring(), Terminal.ofProcess()).run(List.of(arguments)).code());
  }

  /** Runs a command line. */
  ExitStatus run(List<String> words) {
    try {
      ExitStatus status = dispatch(words);
      terminal.out().flush();
      return status;
    } catch (UsageException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return ExitStatus.USAGE;
    } catch (DataException e) {
      terminal.say(String.valueOf(e.getMessage()));
      return ExitStatus.USAGE;
    } catch (IOException e) {
      if (!"Broken pipe".equals(e.getMessage())) { // "| head" has read enough
        terminal.complain("cannot write the result: " + e.getMessage());
      }
      return ExitStatus.USAGE;
    } catch (OutOfMemoryError e) {
      return outOfMemory();
    } catch (RuntimeException | StackOverflowError e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        return outOfMemory();
      }
      terminal.complain("internal error, please report it: " + e);
      e.printStackTrace(terminal.err());
      return ExitStatus.INTERNAL;
    }
  }

  private ExitStatus outOfMemory() {
    terminal.complain(
        "there is not enough memory; give Java more of it, as by FLOPAUDIT_JAVA_OPTIONS=-Xmx4g, or"
            + " name fewer inputs");
    return ExitStatus.INCOMPLETE;
  }

  private ExitStatus dispatch(List<String> words) throws IOException {
    if (words.isEmpty()) {
      terminal.say(Help.overview(commands));
      return ExitStatus.USAGE;
    }
    String first = words.get(0);
    List<String> rest = words.subList(1, words.size());
    if (first.equals("--version") || first.equals("version")) {
      terminal.print(Product.NAME + " " + Product.VERSION);
      return ExitStatus.CLEAN;
    }
    if (isHelp(first)) {
      terminal.print(rest.isEmpty() ? Help.overview(commands) : Help.of(command(rest.get(0))));
      return ExitStatus.CLEAN;
    }
    Command command = command(first);
    if (rest.stream().takeWhile(word -> !word.equals("--")).anyMatch(Main::isHelpOption)) {
      terminal.print(Help.of(command));
      return ExitStatus.CLEAN;
    }
    return command.run(Arguments.read(command.options(), rest), terminal);
  }

  private Command command(String word) {
    return commands.stream()
        .filter(command -> command.name().equals(word))
        .findFirst()
        .orElseThrow(() -> unknown(word));
  }

  private UsageException unknown(String word) {
    if (Files.exists(Path.of(word))) {
      return new UsageException(
          "'"
              + word
              + "' is an input, not a command; did you mean 'flopaudit check "
              + word
              + "'?");
    }
    List<String> known = new ArrayList<>(commands.stream().map(Command::name).toList());
    known.add("help");
    return Words.unknown("command", word, known);
  }

  private static boolean isHelp(String word) {
    return word.equals("help") || isHelpOption(word);
  }

  private static boolean isHelpOption(String word) {
    return word.equals("--help") || word.equals("-h");
  }
}
