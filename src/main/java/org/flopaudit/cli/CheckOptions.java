package org.flopaudit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.Formats;
import org.flopaudit.data.DataNode;
import org.flopaudit.finding.Level;
import org.flopaudit.report.Detail;
import org.flopaudit.report.Gate;
import org.flopaudit.report.ReportFormats;
import org.flopaudit.review.RuleLevels;

/** The options of {@code check}, and which of them every command that checks has. */
final class CheckOptions {
  static final Option FORMAT =
      Option.chosen("--format", "FORMAT", Formats.names(), "how to write the report")
          .otherwise(ReportFormats.DEFAULT);
  static final Option OUTPUT =
      Option.repeated("--output", "[FORMAT=]PATH", "write to a file instead; may be repeated");
  static final Option COLOR =
      Option.chosen("--color", "WHEN", List.of("auto", "always", "never"), "colours in the text")
          .otherwise("auto");
  static final Option QUIET = Option.flag("--quiet", "-q", "no summary line");
  static final Option CONFIG = Option.valued("--config", "FILE", "read settings from a file");
  static final Option NO_CONFIG = Option.flag("--no-config", "", "read settings from no file");
  static final Option MIN_LEVEL =
      Option.chosen("--min-level", "LEVEL", levels(), "show findings from this level on")
          .otherwise("note");
  static final Option FAIL_ON =
      Option.chosen("--fail-on", "LEVEL", with(levels(), "never"), "exit 1 from this level on")
          .otherwise("warning");
  static final Option ALLOW_INCOMPLETE =
      Option.flag("--allow-incomplete", "", "inputs that cannot be read do not cause exit 4");
  static final Option LEVEL =
      Option.repeated("--level", "RULE=LEVEL", "give a rule a level, or off; may be repeated");
  static final Option LIMIT =
      Option.repeated(
          "--limit",
          "NAME=N",
          "bound what is read, as text-characters=5000000 does; 'config show' lists the names");
  static final Option SUPPRESSIONS =
      Option.valued(
          "--suppressions", "FILE", "pass over the findings that the file names, with reasons");
  static final Option SHOW_SUPPRESSED =
      Option.flag("--show-suppressed", "", "show suppressed findings too, with the reasons");
  static final Option TRUST_REPO =
      Option.flag(
          "--trust-repo", "", "honour flopaudit.yml and ignore comments of what is checked");
  static final Option BASELINE =
      Option.valued("--baseline", "FILE", "do not report the findings of an earlier run again");
  static final Option AGAINST =
      Option.valued(
          "--against",
          "EARLIER",
          "compare with an earlier revision of the input: what is new, removed, changed");

  static final Option RECEIPT =
      Option.valued("--receipt", "FILE", "write down what the run was made of, for 'verify'");

  static final Option STORE =
      Option.valued(
          "--store",
          "FILE",
          "keep in a database what is read and found; read only what has changed since");

  static final Option NO_PROGRESS =
      Option.flag("--no-progress", "", "do not tell how far a long run has come");

  private CheckOptions() {}

  /** All options of {@code check}, which are what a configuration file may set. */
  static List<Option> ofCheck() {
    List<Option> options = new ArrayList<>(List.of(FORMAT, OUTPUT));
    options.addAll(common());
    options.addAll(
        List.of(
            BASELINE,
            AGAINST,
            SHOW_SUPPRESSED,
            RECEIPT,
            STORE,
            COLOR,
            NO_PROGRESS,
            QUIET,
            CONFIG,
            NO_CONFIG));
    return options;
  }

  /** Those of every command that checks. */
  static List<Option> common() {
    return List.of(
        FAIL_ON,
        MIN_LEVEL,
        LEVEL,
        CommonOptions.AS_OF,
        CommonOptions.RULES,
        SUPPRESSIONS,
        TRUST_REPO,
        ALLOW_INCOMPLETE,
        LIMIT,
        CommonOptions.JOBS,
        CommonOptions.ONLINE);
  }

  /** What is checked: all below the current folder if nothing is named. */
  static List<String> inputs(Arguments arguments) {
    return arguments.operands().isEmpty() ? List.of(".") : arguments.operands();
  }

  /**
   * How to check.
   *
   * @param detail what the report is to hold besides findings
   */
  static Pipeline.Settings settings(Arguments arguments, Detail detail) {
    return new Pipeline.Settings(
        CommonOptions.asOf(arguments),
        CommonOptions.rules(arguments),
        CommonOptions.jobs(arguments),
        arguments.has(CommonOptions.ONLINE),
        LimitWords.limits(arguments.values(LIMIT)),
        gate(arguments),
        ruleLevels(arguments),
        new Pipeline.Earlier(
            arguments.value(SUPPRESSIONS).map(Path::of),
            arguments.value(BASELINE).map(Path::of),
            arguments.value(AGAINST).map(Path::of),
            arguments.has(TRUST_REPO),
            arguments.value(STORE).map(Path::of)),
        detail,
        Watcher.NOBODY);
  }

  private static Gate gate(Arguments arguments) {
    Gate standard = Gate.standard();
    return new Gate(
        arguments
            .value(MIN_LEVEL)
            .map(word -> Words.constant(MIN_LEVEL, Level.class, word))
            .orElse(standard.show()),
        failing(arguments).orElse(standard.fail()),
        arguments.has(ALLOW_INCOMPLETE),
        arguments.has(SHOW_SUPPRESSED));
  }

  /** The level that fails, or that none does; empty where it is not told. */
  static Optional<Optional<Level>> failing(Arguments arguments) {
    return arguments
        .value(FAIL_ON)
        .map(
            word ->
                word.equals("never")
                    ? Optional.empty()
                    : Optional.of(Words.constant(FAIL_ON, Level.class, word)));
  }

  private static Map<String, RuleLevels.Setting> ruleLevels(Arguments arguments) {
    Map<String, RuleLevels.Setting> settings = new LinkedHashMap<>();
    for (String word : arguments.values(LEVEL)) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new UsageException(
            "--level expects RULE=LEVEL such as FA103=off, not '" + word + "'");
      }
      settings.put(
          word.substring(0, equals),
          Words.constant(LEVEL, RuleLevels.Setting.class, word.substring(equals + 1)));
    }
    return settings;
  }

  private static List<String> levels() {
    return Arrays.stream(Level.values()).map(DataNode::word).toList();
  }

  private static List<String> with(List<String> words, String more) {
    List<String> all = new ArrayList<>(words);
    all.add(more);
    return all;
  }
}
