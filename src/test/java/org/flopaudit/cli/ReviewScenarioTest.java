package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.flopaudit.report.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reviewer and an auditor do from one day to the next, with the whole program. */
class ReviewScenarioTest {
  private static final String HERON =
      """
      # Heron 3B

      Heron has 3 billion parameters and was trained on 600 billion tokens.

      ## Training

      Training took 51,000 GPU hours on A100s.
      """;
  private static final String STORK =
      """
      # Stork 7B

      Stork has 7 billion parameters and was trained on 1.2 trillion tokens.
      """;
  private static final String CRANE =
      """
      # Crane

      A model for chat.

      | what | value |
      | --- | --- |
      | licence | MIT |
      """;

  @TempDir private Path folder;
  private Path base;
  private Path head;

  /** What a command line came to. */
  private record Run(ExitStatus status, String out, String err) {}

  @BeforeEach
  void threeCards() throws IOException {
    base = folder.resolve("base");
    head = folder.resolve("head");
    for (Path root : List.of(base, head)) {
      write(root, "quay/heron-3b", HERON);
      write(root, "quay/stork-7b", STORK);
      write(root, "quay/crane", CRANE);
    }
  }

  private static Path write(Path root, String repository, String card) throws IOException {
    Path file = root.resolve(repository).resolve("README.md");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, card);
  }

  private static Run run(Map<String, String> environment, Object... words) {
    StringWriter out = new StringWriter();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            out, new PrintStream(err, true, StandardCharsets.UTF_8), Screens.NONE, environment);
    List<String> line = Stream.of(words).map(Object::toString).toList();
    ExitStatus status = new Main(new Wiring(), terminal).run(line);
    return new Run(status, out.toString(), err.toString(StandardCharsets.UTF_8));
  }

  private static Run check(Object... words) {
    List<Object> line = new ArrayList<>(List.of("check", "--as-of", "2026-11-21", "--jobs", "1"));
    line.addAll(List.of(words));
    return run(Map.of(), line.toArray());
  }

  /** The findings as csv gives them: path below the folder, line, level and name. */
  private List<String> findings(Object... words) {
    List<Object> line = new ArrayList<>(List.of("--format", "csv"));
    line.addAll(List.of(words));
    return check(line.toArray())
        .out()
        .lines()
        .skip(1)
        .filter(row -> row.startsWith(folder.toString()))
        .map(row -> row.substring(head.toString().length() + 1).split(",", 7))
        .map(cells -> String.join(" ", cells[0], cells[1], cells[3], cells[5]))
        .toList();
  }

  @Test
  void a_pull_request_that_changes_nothing_reports_nothing() {
    assertThat(findings(head)).containsExactly("quay/crane/README.md 1 note compute-not-disclosed");
    Run run = check(head, "--against", base);
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.CLEAN);
    assertThat(run.err()).contains("0 findings, 1 known from before");
  }

  @Test
  void a_pull_request_that_removes_the_line_on_gpu_hours_reports_just_that() throws IOException {
    String shorter = HERON.replace("Training took 51,000 GPU hours on A100s.\n", "");
    write(head, "quay/heron-3b", shorter);
    assertThat(findings(head, "--against", base))
        .containsExactly("quay/heron-3b/README.md 5 warning disclosure-removed");
    Run run = check(head, "--against", base);
    assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
    assertThat(run.out())
        .contains("no longer state")
        .contains("(51000 device-hours); device type (A100)")
        .contains("earlier: '51,000 GPU hours'")
        .contains("README.md:7:15");
  }

  @Test
  void a_pull_request_that_adds_a_teacher_reports_just_that() throws IOException {
    write(head, "quay/stork-7b", STORK + "\nStork was distilled from quay/heron-3b.\n");
    assertThat(findings(head, "--against", base))
        .containsExactly("quay/stork-7b/README.md 5 note origin-added");
    Run run = check(head, "--against", base);
    assertThat(run.out()).contains("name for the first time: teacher model (quay/heron-3b)");
    assertThat(run.status()).isEqualTo(ExitStatus.CLEAN);
  }

  @Test
  void both_together_report_both() throws IOException {
    write(head, "quay/heron-3b", HERON.replace("Training took 51,000 GPU hours on A100s.\n", ""));
    write(head, "quay/stork-7b", STORK + "\nStork was distilled from quay/heron-3b.\n");
    assertThat(findings(head, "--against", base))
        .containsExactly(
            "quay/heron-3b/README.md 5 warning disclosure-removed",
            "quay/stork-7b/README.md 5 note origin-added");
  }

  @Test
  void a_card_that_is_gone_altogether_is_told() throws IOException {
    Files.delete(head.resolve("quay/heron-3b/README.md"));
    assertThat(check(head, "--against", base).out())
        .contains("quay/heron-3b/README.md:1:1: problem: the earlier revision has this document");
  }

  @Test
  void two_revisions_of_one_file_are_compared_too() throws IOException {
    Path card = write(head, "quay/heron-3b", HERON.replace("600 billion", "500 billion"));
    assertThat(findings(card, "--against", base.resolve("quay/heron-3b/README.md")))
        .containsExactly("quay/heron-3b/README.md 3 warning disclosure-changed");
  }

  @Test
  void a_revision_of_something_else_is_refused() {
    Run run = check(head, "--against", base.resolve("quay/heron-3b/README.md"));
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("cannot compare: expected one input and an earlier revision");
  }

  @Test
  void a_baseline_still_matches_after_paragraphs_and_rows_came_in_above() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    run(Map.of(), "baseline", "create", head, "--file", baseline);
    String changed = CRANE.replace("A model", "Read this first.\n\nAnd this.\n\nA model");
    write(head, "quay/crane", changed.replace("| licence", "| language | English |\n| licence"));
    assertThat(findings(head)).hasSize(1);
    assertThat(findings(head, "--baseline", baseline)).isEmpty();
    assertThat(check(head, "--baseline", baseline).err()).contains("1 known from before; exit 0");
  }

  /** A rule of the auditor's own, whose finding points into a table. */
  private static final String OWN_RULE =
      """
      id: HE001
      name: hours-stated
      subject: device_hours
      precision: high
      tags: [disclosure]
      summary: Flags a model whose card states device-hours.
      what: Looks for stated device-hours.
      why: A reader of this test wants a finding that points at words.
      decides: By what is stated.
      example: Training took 51,000 GPU hours.
      better: Training took a while.
      suppress: Never.
      references: [{text: this test}]
      outcomes:
        - level: warning
          if: {stated: device_hours}
          say: "{model} states its device-hours."
      """;

  @Test
  void a_baseline_still_matches_when_a_table_got_a_row_and_the_message_other_words()
      throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Path rule = Files.writeString(rules.resolve("hours-stated.yaml"), OWN_RULE);
    String table = "# Heron 3B\n\n| what | value |\n| --- | --- |\n| GPU hours | 51,000 |\n";
    write(head, "quay/heron-3b", table);
    Path baseline = folder.resolve("baseline.json");
    run(Map.of(), "baseline", "create", head, "--file", baseline, "--rules", rules);
    assertThat(baseline).content().contains("\"HE001\"");

    write(head, "quay/heron-3b", table.replace("| GPU", "| licence | MIT |\n| GPU"));
    Files.writeString(rule, OWN_RULE.replace("states its device-hours", "tells how long it took"));
    assertThat(findings(head, "--rules", rules))
        .contains("quay/heron-3b/README.md 6 warning hours-stated");
    assertThat(findings(head, "--rules", rules, "--baseline", baseline)).isEmpty();

    write(head, "quay/heron-3b", table.replace("51,000", "15,000"));
    assertThat(findings(head, "--rules", rules, "--baseline", baseline))
        .containsExactly("quay/heron-3b/README.md 5 warning hours-stated");
  }

  @Test
  void a_card_without_headings_keeps_its_baseline_when_its_first_line_changes() throws IOException {
    write(head, "quay/crane", "A model for chat.\n");
    Path baseline = folder.resolve("baseline.json");
    run(Map.of(), "baseline", "create", head, "--file", baseline);
    write(head, "quay/crane", "News: a second version is out.\n\nA model for chat.\n");
    assertThat(findings(head)).hasSize(1);
    assertThat(findings(head, "--baseline", baseline)).isEmpty();
  }

  @Test
  void a_baseline_hides_no_new_finding_and_none_that_became_graver() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    run(Map.of(), "baseline", "create", head, "--file", baseline);
    write(head, "quay/wader", "# Wader\n\nA model for chat.\n");
    String withheld = CRANE + "\nWe do not disclose the training compute of Crane.\n";
    write(head, "quay/crane", withheld);
    assertThat(findings(head, "--baseline", baseline))
        .containsExactly(
            "quay/crane/README.md 9 warning compute-not-disclosed",
            "quay/wader/README.md 1 note compute-not-disclosed");
  }

  @Test
  void an_update_tells_of_new_findings_and_takes_them_in_only_when_told_to() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    run(Map.of(), "baseline", "create", head, "--file", baseline);
    String before = Files.readString(baseline);
    write(head, "quay/crane", CRANE + "\nWe do not disclose the training compute of Crane.\n");

    Run update = run(Map.of(), "baseline", "update", head, "--file", baseline);
    assertThat(update.status()).isEqualTo(ExitStatus.FINDINGS);
    assertThat(update.out()).contains("warning FA101 compute-not-disclosed");
    assertThat(update.err()).contains("1 new finding not taken in");
    assertThat(Files.readString(baseline)).isNotEqualTo(before).doesNotContain("\"warning\"");

    run(Map.of(), "baseline", "update", head, "--file", baseline, "--accept-new");
    assertThat(Files.readString(baseline)).contains("\"level\":\"warning\"");
    assertThat(findings(head, "--baseline", baseline)).isEmpty();
  }

  @Test
  void a_baseline_is_pruned_of_what_is_gone_and_of_nothing_else() throws IOException {
    write(head, "quay/wader", "# Wader\n\nA model for chat.\n");
    Path baseline = folder.resolve("baseline.json");
    run(Map.of(), "baseline", "create", head, "--file", baseline);
    assertThat(Files.readString(baseline)).contains("crane").contains("wader");
    write(head, "quay/wader", STORK);
    write(head, "quay/plover", "# Plover\n\nA model for chat.\n");

    assertThat(check(head, "--baseline", baseline).err()).contains("1 gone since");
    run(Map.of(), "baseline", "prune", head, "--file", baseline);
    assertThat(Files.readString(baseline)).contains("crane").doesNotContain("wader", "plover");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"findings\":[]}",
        "{\"format\":\"flopaudit-baseline-1\",\"findings\":[{}]}",
        "{\"format\":\"flopaudit-baseline-1\",\"findings\":[{\"fingerprint\":\"a\",\"rule\":\"b\","
            + "\"level\":\"grave\",\"path\":\"c\",\"model\":\"d\"}]}"
      })
  void a_broken_baseline_is_never_taken_for_an_empty_one(String text) throws IOException {
    Path baseline = Files.writeString(folder.resolve("baseline.json"), text);
    Run run = check(head, "--baseline", baseline);
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(baseline.toString());
  }

  @Test
  void a_missing_baseline_is_told_and_an_existing_one_is_not_overwritten() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    assertThat(check(head, "--baseline", baseline).status()).isEqualTo(ExitStatus.USAGE);
    Files.writeString(baseline, "precious");
    assertThat(run(Map.of(), "baseline", "create", head, "--file", baseline).status())
        .isEqualTo(ExitStatus.USAGE);
    assertThat(baseline).content().isEqualTo("precious");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule: compute-not-disclosed | until: 2026-11-21 | 0 findings, 1 suppressed",
        "rule: FA101                 | owner: Ada        | 0 findings, 1 suppressed",
        "rule: FA101                 | model: quay/crane | 0 findings, 1 suppressed",
        "rule: FA101                 | model: quay/heron | this suppression passes nothing over",
        "rule: FA101                 | until: 2026-11-20 | this suppression ran out on 2026-11-20",
        "rule: FA102                 | owner: Ada        | this suppression passes nothing over",
      })
  void a_suppression_passes_over_what_it_names_while_it_lasts(String a, String b, String words)
      throws IOException {
    Path file = folder.resolve("suppressions.yml");
    Files.writeString(
        file, "suppressions:\n  - " + a + "\n    " + b + "\n    reason: a toy model\n");
    Run run = check(head, "--suppressions", file);
    assertThat(run.err()).contains(words);
  }

  @Test
  void a_suppressed_finding_is_shown_on_request_and_kept_in_json() throws IOException {
    Path file = folder.resolve("suppressions.yml");
    Files.writeString(
        file, "suppressions:\n  - {rule: FA101, reason: 'a toy model', owner: Ada}\n");
    assertThat(check(head, "--suppressions", file).out()).isEmpty();
    assertThat(check(head, "--suppressions", file, "--show-suppressed").out())
        .contains("note FA101")
        .contains("suppressed: a toy model, by Ada");
    assertThat(check(head, "--suppressions", file, "--format", "json").out())
        .contains("\"status\": \"suppressed\"", "\"reason\": \"a toy model\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{rule: FA101}                                  | the key 'reason' is missing",
        "{rule: FA101, reason: ''}                      | expected a reason",
        "{reason: because}                              | expected a 'rule' or a 'fingerprint'",
        "{rule: compute-not-disclose, reason: because}  | did you mean 'compute-not-disclosed'?",
        "{rule: FA101, reason: because, untill: never}  | did you mean 'until'?",
        "{rule: FA101, reason: because, until: soon}    | expected a date",
      })
  void a_suppression_that_cannot_be_meant_is_refused(String entry, String words)
      throws IOException {
    Path file = folder.resolve("suppressions.yml");
    Files.writeString(file, "suppressions:\n  - " + entry + "\n");
    Run run = check(head, "--suppressions", file);
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains(words).contains("suppressions.yml:2:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ignore[FA101] -- a toy model                            | 0 findings, 1 suppressed",
        "ignore[FA102, compute-not-disclosed] -- a toy model     | 0 findings, 1 suppressed",
        "ignore[FA101] until=2026-11-21 -- a toy model           | 0 findings, 1 suppressed",
        "ignore[FA101] until=2026-11-20 -- a toy model           | ran out on 2026-11-20",
        "ignore[FA101]                                           | gives no reason",
        "ignore[FA102] -- a toy model                            | passes nothing over",
        "ignore[*] -- a toy model                                | passes nothing over",
      })
  void ignore_comments_are_honoured_where_the_repository_is_trusted(String comment, String words)
      throws IOException {
    write(head, "quay/crane", "# Crane\n<!-- flopaudit: " + comment + " -->\n\nA model.\n");
    assertThat(check(head, "--trust-repo").err()).contains(words);
    Run distrustful = check(head);
    assertThat(distrustful.out()).contains("note FA101");
    assertThat(distrustful.err())
        .contains("1 ignore comment in the documents found and not honoured")
        .contains("crane/README.md:2:");
  }

  @Test
  void an_ignore_comment_reaches_no_further_than_the_next_block() throws IOException {
    write(
        head,
        "quay/crane",
        """
        # Crane

        A model.

        <!-- flopaudit: ignore[FA101] -- of the paragraph below -->

        Another paragraph.

        ## Training

        Nothing is said here.
        """);
    assertThat(check(head, "--trust-repo").out()).contains("note FA101");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "sarif-full"})
  void two_reports_differ_by_what_is_new_and_gone(String format) throws IOException {
    Path old = folder.resolve("old");
    Path now = folder.resolve("now");
    check(head, "--output", format + "=" + old);
    write(head, "quay/crane", STORK);
    write(head, "quay/wader", "# Wader\n\nA model for chat.\n");
    check(head, "--output", format + "=" + now);

    Run run = run(Map.of(), "diff", old, now);
    assertThat(run.out().lines().map(line -> line.substring(0, 1))).containsExactly("+", "-");
    assertThat(run.out()).contains("quay/wader/README.md:1:3: note FA101");
    assertThat(run.err()).isEqualTo("1 new finding, 0 changed, 1 gone\n");
    assertThat(run.status()).isEqualTo(ExitStatus.CLEAN);
    assertThat(run(Map.of(), "diff", old, now, "--fail-on=note").status())
        .isEqualTo(ExitStatus.FINDINGS);
    assertThat(run(Map.of(), "diff", old, old, "--fail-on=note"))
        .isEqualTo(new Run(ExitStatus.CLEAN, "", "0 new findings, 0 changed, 0 gone\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif-full"})
  void a_finding_is_explained_from_a_stored_report(String format) throws IOException {
    write(
        head,
        "quay/crane",
        CRANE
            + "\nTraining Crane took 3e22 FLOP. Crane has 3B parameters"
            + " and saw 600B tokens.\n");
    Path stored = folder.resolve("stored");
    check(head, "--output", format + "=" + stored);
    String csv = check(head, "--format", "csv").out();
    String row = csv.lines().filter(line -> line.contains("FA108")).findFirst().orElseThrow();
    String fingerprint = row.substring(row.lastIndexOf(',') + 1);

    Run run = run(Map.of(), "explain", fingerprint.substring(0, 12), "--in", stored);
    assertThat(run.status()).isEqualTo(ExitStatus.CLEAN);
    assertThat(run.out())
        .contains("quay/crane/README.md:")
        .contains("fingerprint " + fingerprint)
        .contains("the arithmetic:", "6 x 3e9 parameters x 6e11 tokens")
        .contains("flopaudit explain FA108");
    assertThat(run(Map.of(), "explain", "ffff", "--in", stored).status())
        .isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void a_rule_can_be_given_a_level_or_be_left_out() {
    assertThat(findings(head, "--level", "FA101=error"))
        .containsExactly("quay/crane/README.md 1 error compute-not-disclosed");
    assertThat(findings(head, "--level", "compute-not-disclosed=off")).isEmpty();
    assertThat(check(head, "--level", "compute-not-disclose=off").err())
        .contains("did you mean 'compute-not-disclosed'?");
    assertThat(check(head, "--level", "FA101").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void a_receipt_proves_the_run_until_an_input_changes() throws IOException {
    Path receipt = folder.resolve("receipt.json");
    Path rules = folder.resolve("suppressions.yml");
    Files.writeString(rules, "suppressions:\n  - {rule: FA101, reason: 'a toy model'}\n");
    check(head, "--suppressions", rules, "--receipt", receipt);
    assertThat(receipt).content().contains("--as-of=2026-11-21", "rulesets/frameworks");

    Run same = run(Map.of(), "verify", receipt);
    assertThat(same.status()).isEqualTo(ExitStatus.CLEAN);
    assertThat(same.out()).isEmpty();
    assertThat(same.err()).contains("the same program, rules, inputs and report");

    write(head, "quay/stork-7b", STORK + "\nMore.\n");
    write(head, "quay/wader", STORK);
    Files.delete(head.resolve("quay/crane/README.md"));
    Run otherwise = run(Map.of(), "verify", receipt);
    assertThat(otherwise.status()).isEqualTo(ExitStatus.FINDINGS);
    assertThat(otherwise.out().lines())
        .containsExactly(
            head + "/quay/crane/README.md is gone",
            head + "/quay/stork-7b/README.md has changed",
            head + "/quay/wader/README.md is new",
            "the report is not the same");
  }

  @Test
  void a_receipt_names_the_files_that_decided() throws IOException {
    Path receipt = folder.resolve("receipt.json");
    Path file = folder.resolve("suppressions.yml");
    Files.writeString(file, "suppressions:\n  - {rule: FA101, reason: 'a toy model'}\n");
    check(head, "--suppressions", file, "--receipt", receipt);
    Files.writeString(file, "suppressions:\n  - {rule: FA101, reason: 'another reason'}\n");
    assertThat(run(Map.of(), "verify", receipt).out().lines())
        .containsExactly("suppressions " + file + " has changed", "the report is not the same");
  }

  @Test
  void what_is_no_receipt_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("receipt.json"), "{\"format\":\"other\"}");
    assertThat(run(Map.of(), "verify", file).status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run(Map.of(), "verify").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void a_bill_of_materials_has_models_origins_and_compute() throws IOException {
    write(head, "quay/stork-7b", STORK + "\nStork was distilled from quay/heron-3b.\n");
    String bill = run(Map.of(), "bom", head, "--jobs", "1").out();
    assertThat(bill)
        .contains("\"specVersion\": \"1.6\"", "\"bom-ref\": \"quay/stork-7b\"")
        .contains("\"name\": \"flopaudit:origin:distillation\"")
        .containsPattern("flopaudit:compute:pretraining\",\\s+\"value\": \"[0-9.e]+ .*FLOP")
        .containsPattern("\"ref\": \"quay/stork-7b\",\\s+\"dependsOn\": \\[\\s+\"quay/heron-3b");
    assertThat(run(Map.of(), "bom", head, "--jobs", "3").out()).isEqualTo(bill);
  }

  @Test
  void threads_locale_and_time_zone_change_no_byte_of_a_reviewed_report() throws IOException {
    write(head, "quay/heron-3b", HERON.replace("51,000", "52,000"));
    write(head, "quay/wader", "# Wader\n\nA model for chat.\n");
    Path file = folder.resolve("suppressions.yml");
    Files.writeString(file, "suppressions:\n  - {fingerprint: abc, reason: 'never fits'}\n");
    for (String format : List.of("text", "sarif", "sarif-full", "json", "markdown")) {
      Object[] words = {head, "--against", base, "--suppressions", file, "--format", format};
      Run first = check(words);
      Locale locale = Locale.getDefault();
      TimeZone zone = TimeZone.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        List<Object> line = new ArrayList<>(List.of("check", "--as-of", "2026-11-21"));
        line.addAll(List.of("--jobs", "4"));
        line.addAll(List.of(words));
        assertThat(run(Map.of(), line.toArray())).isEqualTo(first);
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }
}
