package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.report.Detail;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Report;
import org.flopaudit.report.ReportFormats;
import org.flopaudit.review.Baseline;

/**
 * Keeps a baseline. Only {@code create}, and {@code update} when it is told to, take in findings
 * that are not in it yet; so no new finding is swallowed by routine.
 */
final class BaselineCommand implements Command {
  private static final String STANDARD_FILE = "flopaudit-baseline.json";
  private static final Option FILE =
      Option.valued("--file", "FILE", "the baseline").otherwise(STANDARD_FILE);
  private static final Option ACCEPT_NEW =
      Option.flag(
          "--accept-new", "", "with update: take in new findings instead of failing on them");

  /** What to do with the file. */
  private enum Action {
    CREATE,
    UPDATE,
    PRUNE
  }

  private final Pipeline pipeline;

  BaselineCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public String summary() {
    return "keep a file of known findings: create it, update it, or prune what is gone";
  }

  @Override
  public String operands() {
    return "create|update|prune [INPUT...]";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(List.of(FILE, ACCEPT_NEW));
    options.addAll(CheckOptions.common());
    options.addAll(List.of(CheckOptions.CONFIG, CheckOptions.NO_CONFIG));
    return options;
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    Action action = action(arguments);
    if (action != Action.UPDATE && arguments.has(ACCEPT_NEW)) {
      throw new UsageException("--accept-new belongs to 'baseline update'");
    }
    Path file = Path.of(arguments.value(FILE).orElse(STANDARD_FILE));
    if (action == Action.CREATE && Files.exists(file)) {
      throw new UsageException(file + " is there already; 'baseline update' keeps it up to date");
    }
    List<String> words = arguments.operands();
    Arguments others =
        Configuration.of(arguments, terminal, Path.of(""))
            .completing(arguments, options())
            .withOperands(words.subList(1, words.size()));
    Pipeline.Settings settings = CheckOptions.settings(others, Detail.NONE);
    Report report =
        pipeline.check(
            CheckOptions.inputs(others),
            action == Action.CREATE ? settings : settings.withBaseline(file));
    if (report.status() == ExitStatus.NO_INPUT || report.status() == ExitStatus.INCOMPLETE) {
      terminal.complain(file + " is not written, for not every input could be checked");
      terminal.say(report.summary());
      return report.status();
    }
    boolean takesNew = action == Action.CREATE || arguments.has(ACCEPT_NEW);
    Baseline kept = takesNew ? Baseline.of(report) : kept(action, Baseline.read(file), report);
    Output.replace(file, kept::write);
    terminal.say(file + ": " + Report.counted(kept.size(), "known finding"));
    return takesNew || action == Action.PRUNE ? ExitStatus.CLEAN : tellNew(report, terminal);
  }

  private static Baseline kept(Action action, Baseline before, Report report) {
    return action == Action.PRUNE ? before.pruned(report) : before.updated(report);
  }

  private static ExitStatus tellNew(Report report, Terminal terminal) throws IOException {
    Output.formatNamed(ReportFormats.DEFAULT, false).write(report, terminal.out());
    terminal.out().flush();
    if (!report.open().isEmpty()) {
      String count = Report.counted(report.open().size(), "new finding");
      terminal.say(count + " not taken in; --accept-new would");
    }
    return report.status();
  }

  private static Action action(Arguments arguments) {
    return arguments.operands().stream()
        .findFirst()
        .map(word -> Words.constant("action", Action.class, word))
        .orElseThrow(() -> new UsageException("baseline needs an action: create, update or prune"));
  }
}
