package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.Formats;
import org.flopaudit.data.DataException;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ModelId;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.RuleId;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Frameworks;
import org.flopaudit.law.Status;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.quantity.Bound;
import org.flopaudit.report.BillOfModels;
import org.flopaudit.report.Calculation;
import org.flopaudit.report.ClaimReading;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.InputAccount;
import org.flopaudit.report.LineageReport;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of the command line: what goes where, and with which status the process ends. */
class MainTest {
  private static final SourceFile CARD =
      new SourceFile("card.md", "Heron took 3.1e24 FLOP, says \u001B[2J its card.");
  private static final RuleId MISMATCH = new RuleId("FA101", "compute-total-mismatch");
  private static final RuleId TEACHER = new RuleId("FA202", "compute-teacher-not-named");
  private static final Locale LOCALE = Locale.getDefault();

  @TempDir private Path folder;

  private final Stages stages = new Stages();

  /** Stages that find what a test tells them to. */
  private static final class Stages implements Pipeline {
    private List<Level> levels = List.of();
    private int checked = 1;
    private int failed;
    private Optional<RuntimeException> broken = Optional.empty();
    private final List<List<String>> inputs = new ArrayList<>();
    private final List<Settings> settings = new ArrayList<>();

    @Override
    public Report check(List<String> given, Settings how) {
      inputs.add(given);
      settings.add(how);
      broken.ifPresent(
          fault -> {
            throw fault;
          });
      TreeMap<String, Integer> failures = new TreeMap<>();
      if (failed > 0) {
        failures.put("not UTF-8", failed);
      }
      return new Report(
          levels.stream().map(Stages::finding).toList(),
          rules(Optional.empty()),
          List.of(),
          new InputAccount(given, checked, new TreeMap<>(), failures),
          List.of(),
          how.asOf(),
          how.gate());
    }

    private static Finding finding(Level level) {
      return new Finding(
          MISMATCH,
          level,
          "heron",
          "training_compute",
          place(),
          "The stated compute is too high.",
          List.of(),
          List.of(),
          List.of());
    }

    private static Evidence place() {
      return CARD.evidence(new Span(11, 22));
    }

    @Override
    public Disclosures extract(String path) throws IOException {
      if (path.startsWith("missing")) {
        throw new IOException("there is no such file");
      }
      Fact fact =
          new Fact(
              FactKind.TRAINING_COMPUTE,
              Value.Amount.of(new BigDecimal("3.1e24")),
              Fact.About.SELF,
              Optional.empty(),
              Optional.of(Stage.TOTAL),
              Bound.ABOUT,
              Optional.empty(),
              Fact.Basis.STATED,
              place());
      return new Disclosures(
          path, "", List.of(), List.of(fact), List.of(), List.of(), List.of(), Distillation.NONE);
    }

    @Override
    public List<String> explain(String path, int line) throws IOException {
      if (line > 1) {
        throw new IOException("the file ends at line 1");
      }
      return List.of("line " + line + " of " + path + ": \u001B[2J");
    }

    @Override
    public LineageReport lineage(List<String> given, int jobs, boolean isOnline) {
      return new LineageReport(
          new Lineage(List.of(), List.of()),
          id -> new LineageReport.Compute(FlopRange.UNKNOWN, FlopRange.UNKNOWN),
          LineageReport.Direction.DOWN,
          InputAccount.allChecked(given, 1),
          List.of());
    }

    @Override
    public BillOfModels bill(List<String> given, int jobs, boolean isOnline) {
      return new BillOfModels(new Lineage(List.of(), List.of()), List.of());
    }

    @Override
    public Calculation estimate(Described model, Frameworks frameworks, LocalDate asOf) {
      return new Calculation(
          new Estimates(List.of(), List.of("the tokens")),
          new Ledger(ModelId.of("heron"), Optional.empty(), List.of()),
          List.of());
    }

    @Override
    public ClaimReading claim(Claimed claim, LocalDate asOf) {
      return new ClaimReading(
          claim.figure(),
          "FLOP",
          claim.path(),
          Claim.Answer.of(Optional.empty(), List.of(), List.of()),
          Optional.empty(),
          List.of());
    }

    @Override
    public List<RuleText> rules(Optional<Path> own) {
      return List.of(rule(TEACHER, Level.WARNING), rule(MISMATCH, Level.ERROR));
    }

    private static RuleText rule(RuleId id, Level level) {
      return new RuleText(
          id,
          level,
          "Flags it.",
          "Flags it, for a reason.",
          "State it.",
          "State it.",
          List.of("compute"),
          RuleText.Precision.HIGH,
          List.of());
    }

    @Override
    public Frameworks frameworks(Optional<Path> folder) {
      return new Frameworks(
          List.of(heronia("act", Status.IN_FORCE), heronia("bill", Status.PROPOSED)));
    }

    private static Framework heronia(String kind, Status status) {
      return new Framework(
          "heronia-" + kind,
          "Heronia",
          "Heronia",
          "HN",
          Framework.Kind.LAW,
          "the model is grey",
          List.of(new Framework.Dated(LocalDate.of(2025, 12, 1), status, "")),
          List.of(),
          List.of(new Framework.OpenQuestion("wings", "Has it wings?")),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(new Framework.Citation("Gazette 1", "https://example.org/act")),
          Map.of("threshold", Framework.Confidence.SECONDARY),
          List.of());
    }
  }

  /** What a command line came to. */
  private record Run(ExitStatus status, String out, String err) {}

  private Run run(String... words) {
    return run(Map.of(), words);
  }

  private Run run(Map<String, String> environment, String... words) {
    return run(Screens.NONE, environment, words);
  }

  private Run run(Screens screens, Map<String, String> environment, String... words) {
    StringWriter out = new StringWriter();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), screens, environment);
    ExitStatus status = new Main(stages, terminal).run(List.of(words));
    return new Run(status, out.toString(), err.toString(StandardCharsets.UTF_8));
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(LOCALE);
  }

  @Test
  void findings_go_to_standard_output_and_the_summary_to_standard_error() {
    stages.levels = List.of(Level.ERROR);
    Run run = run("check", "card.md");
    assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
    assertThat(run.out()).startsWith("card.md:1:12: error FA101 compute-total-mismatch\n");
    assertThat(run.err()).isEqualTo("checked 1 of 1 input: 1 finding (1 error); exit 1\n");
  }

  @Test
  void quiet_leaves_out_the_summary() {
    assertThat(run("check", "card.md", "-q")).isEqualTo(new Run(ExitStatus.CLEAN, "", ""));
  }

  @Test
  void the_current_folder_is_checked_where_none_is_named() {
    run("check");
    assertThat(stages.inputs).containsExactly(List.of("."));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, '',                           CLEAN",
    "1, 0, 'NOTE',                       CLEAN",
    "1, 0, 'WARNING',                    FINDINGS",
    "1, 0, 'ERROR',                      FINDINGS",
    "0, 0, '',                           NO_INPUT",
    "1, 1, '',                           INCOMPLETE",
    "1, 1, 'ERROR',                      INCOMPLETE",
  })
  void the_status_says_what_happened(int checked, int failed, String level, ExitStatus status) {
    stages.checked = checked;
    stages.failed = failed;
    stages.levels = level.isEmpty() ? List.of() : List.of(Level.valueOf(level));
    assertThat(run("check", "card.md").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "--fail-on=note, NOTE, FINDINGS",
    "--fail-on=error, WARNING, CLEAN",
    "--fail-on=never, ERROR, CLEAN",
    "--min-level=error, WARNING, FINDINGS",
  })
  void what_fails_and_what_shows_are_set_apart(String option, Level level, ExitStatus status) {
    stages.levels = List.of(level);
    assertThat(run("check", option, "card.md").status()).isEqualTo(status);
  }

  @Test
  void incomplete_runs_may_be_allowed() {
    stages.failed = 1;
    assertThat(run("check", "--allow-incomplete", "card.md").status()).isEqualTo(ExitStatus.CLEAN);
  }

  static List<String> formats() {
    return Formats.names();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void the_status_is_the_same_for_every_format(String format) {
    String[] words = {"check", "--format", format, "card.md"};
    assertThat(run(words).status()).isEqualTo(ExitStatus.CLEAN);
    stages.levels = List.of(Level.ERROR);
    Run run = run(words);
    assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
    assertThat(run.out()).contains("FA101").contains("The stated compute is too high");
    stages.failed = 1;
    assertThat(run(words).status()).isEqualTo(ExitStatus.INCOMPLETE);
    stages.checked = 0;
    stages.failed = 0;
    assertThat(run(words).status()).isEqualTo(ExitStatus.NO_INPUT);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void the_output_is_the_same_in_every_language(String format) {
    stages.levels = List.of(Level.WARNING, Level.ERROR);
    String[] words = {"check", "--format", format, "--as-of", "2026-01-31", "card.md"};
    Run english = run(words);
    Locale.setDefault(new Locale.Builder().setLanguageTag("tr-TR").build());
    assertThat(run(words)).isEqualTo(english);
    Locale.setDefault(new Locale.Builder().setLanguageTag("ar-EG-u-nu-arab").build());
    assertThat(run(words)).isEqualTo(english);
  }

  @Test
  void one_run_writes_several_files_and_nothing_to_standard_output() throws IOException {
    stages.levels = List.of(Level.ERROR);
    Path sarif = folder.resolve("out.sarif");
    Path text = folder.resolve("a=b.txt");
    Run run = run("check", "--output", "sarif=" + sarif, "--output=" + text, "card.md");
    assertThat(run.out()).isEmpty();
    assertThat(sarif).content().startsWith("{").contains("\"version\": \"2.1.0\"");
    assertThat(text).content().startsWith("card.md:1:12: error");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(sarif, text);
    }
  }

  @Test
  void a_hyphen_stands_for_standard_output() {
    assertThat(run("check", "--output", "jsonl=-", "--output", "csv=-").out())
        .startsWith("path,line,");
  }

  @Test
  void a_report_replaces_the_one_before_it() throws IOException {
    Path file = Files.writeString(folder.resolve("out.csv"), "old");
    run("check", "--output", "csv=" + file);
    assertThat(file).content().startsWith("path,line,");
  }

  @Test
  void a_file_that_cannot_be_written_is_told() {
    Run run = run("check", "--output", folder + "/no/such/folder/out.txt", "card.md");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).startsWith("flopaudit: cannot write the result: ");
  }

  @Test
  void color_is_for_people_and_never_for_files() {
    stages.levels = List.of(Level.ERROR);
    assertThat(run("check", "card.md").out()).doesNotContain("\u001B");
    assertThat(run("check", "--color=always", "card.md").out()).contains("\u001B[1;31merror");
    assertThat(run("check", "--color=always", "--format=sarif", "card.md").out())
        .doesNotContain("\u001B");
    assertThat(run(Map.of("FORCE_COLOR", "1"), "check", "card.md").out()).contains("\u001B[1;31m");
  }

  @ParameterizedTest
  @CsvSource({
    "'out,err', '--fail-on=note', true",
    "'err',     '--fail-on=note', true",
    "'out',     '--fail-on=note', false",
    "'',        '--fail-on=note', false",
    "'err',     '--quiet',        false",
    "'err',     '--no-progress',  false",
  })
  void progress_is_for_a_person_who_sees_standard_error(
      String screens, String option, boolean isWatched) {
    run(Screens.of(screens), Map.of(), "check", option, "card.md");
    assertThat(stages.settings.get(0).watcher() != Watcher.NOBODY).isEqualTo(isWatched);
  }

  @ParameterizedTest
  @CsvSource({"'out,err', true", "'out', true", "'err', false", "'', false"})
  void color_is_for_a_person_who_sees_standard_output(String screens, boolean isColored) {
    stages.levels = List.of(Level.ERROR);
    assertThat(run(Screens.of(screens), Map.of(), "check", "card.md").out().contains("\u001B["))
        .isEqualTo(isColored);
  }

  @Test
  void settings_reach_the_stages() {
    run("check", "--as-of", "2026-01-31", "--rules", "own", "--jobs", "3", "a", "--", "--b");
    assertThat(stages.inputs).containsExactly(List.of("a", "--b"));
    Pipeline.Settings settings = stages.settings.get(0);
    assertThat(settings.asOf()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(settings.rules()).contains(Path.of("own"));
    assertThat(settings.jobs()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "chek | unknown command 'chek'; did you mean 'check'?",
        "check --fromat=json | unknown option '--fromat'; did you mean '--format'?",
        "check --format=sarfi | unknown format 'sarfi'; did you mean 'sarif'?",
        "check --output=sarfi=x | unknown format 'sarfi'; did you mean 'sarif'?",
        "check --output=sarif= | --output sarif= names no file",
        "check --format | --format needs a value: --format FORMAT",
        "check --format=json --format=csv | --format is given twice",
        "check --quiet=yes | --quiet takes no value",
        "check --fail-on=eror | unknown --fail-on value 'eror'; did you mean 'error'?",
        "check --jobs=0 | --jobs expects a whole number from 1, not '0'",
        "check --as-of=today | --as-of expects a date such as 2026-01-31, not 'today'",
        "check -x | unknown option '-x'; expected one of",
        "explain | explain needs one rule, or one line such as card.md:12",
        "explain FA102 | unknown rule 'FA102'; did you mean 'FA202'?",
        "explain compute | unknown rule 'compute'; expected one of",
        "explain card.md:x | expected a line number after the colon, not 'x'",
        "pom.xml | 'pom.xml' is an input, not a command; did you mean 'flopaudit check pom.xml'?",
      })
  void bad_usage_is_refused_with_what_to_write_instead(String line, String sentence) {
    Run run = run(line.split(" "));
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("flopaudit: " + sentence).hasLineCount(1);
    assertThat(stages.inputs).isEmpty();
  }

  @Test
  void a_broken_ruleset_is_told_in_full() {
    stages.broken =
        Optional.of(
            new DataException(
                List.of(Problem.of("own/b.yaml", "bad"), Problem.of("own/a.yaml", "worse"))));
    assertThat(run("check", "card.md"))
        .isEqualTo(new Run(ExitStatus.USAGE, "", "own/a.yaml:1:1: worse\nown/b.yaml:1:1: bad\n"));
  }

  @Test
  void a_fault_of_ours_is_not_taken_for_findings() {
    stages.broken = Optional.of(new IllegalStateException("two and two is five"));
    Run run = run("check", "card.md");
    assertThat(run.status()).isEqualTo(ExitStatus.INTERNAL);
    assertThat(run.err()).startsWith("flopaudit: internal error, please report it: ");
  }

  @Test
  void extract_prints_documents_in_the_order_named_and_tells_of_those_it_cannot_read() {
    Run run = run("extract", "--format", "json", "--jobs", "2", "b.md", "missing.md", "a.md");
    assertThat(run.status()).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(run.out()).containsSubsequence("\"path\": \"b.md\"", "\"path\": \"a.md\"");
    assertThat(run.err()).isEqualTo("flopaudit: missing.md: there is no such file\n");
  }

  @Test
  void extract_prints_lines_for_people() {
    assertThat(run("extract", "card.md").out())
        .isEqualTo("card.md:1:12: training_compute ~ 3.1E+24 FLOP, total \"3.1e24 FLOP\"\n");
  }

  @Test
  void extract_without_a_file_has_no_input() {
    assertThat(run("extract").status()).isEqualTo(ExitStatus.NO_INPUT);
  }

  @ParameterizedTest
  @CsvSource({"FA101", "fa101", "compute-total-mismatch", "compute-to", "FA1"})
  void a_rule_is_explained_by_code_by_name_or_by_how_only_it_begins(String word) {
    assertThat(run("explain", word).out())
        .startsWith("FA101 compute-total-mismatch\n\nFlags it.\n");
  }

  @Test
  void a_line_is_explained_by_how_it_was_read() {
    assertThat(run("explain", "cards/card.md:1").out())
        .isEqualTo("line 1 of cards/card.md: \\u001B[2J\n");
    assertThat(run("explain", "card.md:2"))
        .isEqualTo(
            new Run(ExitStatus.INCOMPLETE, "", "flopaudit: card.md: the file ends at line 1\n"));
  }

  @Test
  void rules_and_laws_are_listed_in_order() {
    assertThat(run("rules").out())
        .isEqualTo(
            """
            FA101  compute-total-mismatch     error    Flags it.
            FA202  compute-teacher-not-named  warning  Flags it.
            """);
    assertThat(run("laws", "--as-of", "2026-08-02").out())
        .isEqualTo(
            """
            heronia-act  Heronia (HN)
              on 2026-08-02: in-force since 2025-12-01
              threshold: none in FLOP
              source: Gazette 1 https://example.org/act
            """);
    assertThat(run("laws", "--all", "--as-of", "2026-08-02").out()).contains("heronia-bill");
  }

  @Test
  void one_law_is_told_in_full() {
    assertThat(run("laws", "heronia-bill", "--as-of", "2026-08-02").out())
        .contains("no document settles: Has it wings?", "known from: threshold, secondary sources");
    assertThat(run("laws", "heronia-law").err()).contains("unknown framework 'heronia-law'");
  }

  @Test
  void help_names_every_option_and_every_status() {
    Run overview = run("--help");
    assertThat(overview.status()).isEqualTo(ExitStatus.CLEAN);
    assertThat(overview.out()).contains("check", "extract", "explain", "rules", "laws", "  70 ");
    assertThat(run("check", "--help").out())
        .contains("--format FORMAT", "sarif-full", "-q, --quiet");
    assertThat(run("help", "check")).isEqualTo(run("check", "-h"));
    assertThat(run().status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void version_names_program_and_number() {
    assertThat(run("--version").out()).matches("flopaudit \\d+\\.\\d+\\.\\d+\n");
  }

  @Test
  void the_manual_page_in_the_documentation_is_the_one_of_the_commands() throws IOException {
    Path file = Path.of("docs/flopaudit.1");
    String page = run("man").out();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, page);
    }
    assertThat(page).contains(".SS check [INPUT...]", ".B \\-\\-against EARLIER");
    assertThat(file).content().isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "'flopaudit ch', check",
    "'flopaudit check --fail-on w', warning",
    "'flopaudit check --min-l', --min-level",
    "'flopaudit lineage --format mer', mermaid",
    "'flopaudit check pom.x', pom.xml",
  })
  void bash_completes_what_the_commands_declare(String line, String completed) throws Exception {
    Path script = Files.writeString(folder.resolve("script"), run("completion", "bash").out());
    String words = "COMP_WORDS=(" + line + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); ";
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "source " + script + "; " + words + "_flopaudit; echo ${COMPREPLY[@]}")
            .redirectErrorStream(true)
            .start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(out.strip()).isEqualTo(completed);
  }

  @Test
  void the_other_shells_complete_too() {
    assertThat(run("completion", "zsh").out()).startsWith("autoload -U +X bashcompinit");
    assertThat(run("completion", "fish").out())
        .contains(
            "-n '__fish_seen_subcommand_from check' -l fail-on -x -a 'note warning error never'");
    assertThat(run("completion", "bsh").err()).contains("did you mean 'bash'?");
  }
}
