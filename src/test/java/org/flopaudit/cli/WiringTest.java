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
import java.util.Map;
import org.flopaudit.report.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands over the real stages, on the sample cards. */
class WiringTest {
  private static final String ANVIL = "sample-model-cards/cobalt-and-sons__anvil-13b";
  private static final String CARD = ANVIL + "/README.md";

  private final StringWriter out = new StringWriter();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ExitStatus run(String... words) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Main(new Wiring(), new Terminal(out, errors, Screens.NONE, Map.of()))
        .run(List.of(words));
  }

  @Test
  void check_accounts_for_every_input() {
    ExitStatus status = run("check", "sample-model-cards", "--as-of", "2026-11-21");
    assertThat(status).isEqualTo(ExitStatus.FINDINGS);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("checked 53 of 53 inputs: ");
    assertThat(out.toString()).contains("FA105 fine-tuning-above-15-percent");
  }

  @Test
  void extract_reads_the_named_file_alone() {
    assertThat(run("extract", "--format", "json", CARD)).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString()).contains("\"path\": \"" + CARD + "\"").contains("training_tokens");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThat(run("extract", "no/such.md")).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no/such.md: there is no such file");
  }

  @Test
  void explain_tells_how_a_line_was_read() {
    assertThat(run("explain", CARD + ":83")).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString()).contains("tokens: ", "amount: ", "setting: ", "facts:");
  }

  @Test
  void explain_prints_the_page_of_a_rule() {
    assertThat(run("explain", "FA108")).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString()).startsWith("FA108 compute-disagrees").contains("How it decides");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text    | `- fine-tune: cobalt-and-sons/anvil-13b-contracts",
        "json    | \"type\": \"fine-tune\"",
        "dot     | \"cobalt-and-sons/anvil-13b\" -> \"cobalt-and-sons/anvil-13b-contracts\"",
        "mermaid | m0 -- fine-tune --> m1",
        "graphml | <edge source=\"m0\" target=\"m1\"><data key=\"type\">fine-tune</data>",
      })
  void lineage_writes_the_graph(String format, String part) {
    assertThat(run("lineage", "--format", format, ANVIL, ANVIL + "-contracts"))
        .isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString()).contains(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--of anvil-13b-contracts        | `- fine-tune: cobalt-and-sons/anvil-13b-contracts",
        "--of anvil-13b-contracts --up   | `- fine-tune of cobalt-and-sons/anvil-13b",
        "--of COBALT-AND-SONS/anvil-13b  | at least 1.6e23 FLOP",
        "--up                            | `- fine-tune of cobalt-and-sons/anvil-13b",
        "--down                          | `- fine-tune: cobalt-and-sons/anvil-13b-contracts",
      })
  void lineage_shows_the_part_and_the_way_that_are_asked_for(String options, String part) {
    List<String> line = new ArrayList<>(List.of("lineage", ANVIL, ANVIL + "-contracts"));
    line.addAll(List.of(options.strip().split(" +", -1)));
    assertThat(run(line.toArray(new String[0]))).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString()).contains(part);
  }

  @Test
  void lineage_of_a_model_and_up_leaves_out_what_came_from_it() {
    assertThat(run("lineage", "--of", "anvil-13b", "--up", ANVIL, ANVIL + "-contracts"))
        .isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString()).contains("anvil-13b").doesNotContain("contracts");
  }

  @Test
  void lineage_of_a_model_that_is_not_there_names_those_that_are() {
    assertThat(run("lineage", "--of", "anvil", ANVIL)).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no model of the inputs is called 'anvil'; there are cobalt-and-sons/anvil-13b");
  }

  @Test
  void lineage_goes_on_where_an_input_cannot_be_read_and_says_so() {
    assertThat(run("lineage", ANVIL, "no/where")).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(out.toString()).contains("cobalt-and-sons/anvil-13b");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no/where:1:1: there is no such");
  }

  @Test
  void lineage_notes_models_that_derive_from_themselves(@TempDir Path folder) throws IOException {
    for (String[] pair : new String[][] {{"a", "b"}, {"b", "a"}, {"c", "c"}}) {
      Path card = folder.resolve("ring__" + pair[0] + "/README.md");
      Files.createDirectories(card.getParent());
      Files.writeString(card, "---\nbase_model: ring/" + pair[1] + "\n---\n# " + pair[0] + "\n");
    }
    assertThat(run("lineage", folder.toString())).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString())
        .contains("note: made from itself, by its documents: ring/a, ring/b")
        .contains("note: made from itself, by its documents: ring/c");
    run("lineage", "--format", "json", folder.toString());
    assertThat(out.toString()).contains("\"cycles\"");
  }

  @Test
  void estimate_reckons_and_says_where_that_stands() {
    ExitStatus status =
        run("estimate", "--parameters", "405e9", "--tokens", "15.6e12", "--as-of", "2026-11-21");
    assertThat(status).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString())
        .contains("parameters-times-tokens: ")
        .contains("eu-gl-gpaisr: crosses", "thresholds in force: 1e23, 1e25, 1e26")
        .contains("us-ca-sb53: below");
  }

  @Test
  void estimate_refuses_an_accelerator_that_nobody_knows() {
    assertThat(run("estimate", "--device-hours", "1000", "--device", "Abacus"))
        .isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("'Abacus'");
  }

  @ParameterizedTest
  @CsvSource({
    "1.56e23 FLOP, CLEAN, agrees",
    "1.56e24 FLOP, FINDINGS, differs",
    "'278,000 A100 hours', CLEAN, agrees",
  })
  void a_claim_agrees_with_the_card_or_differs(String figure, ExitStatus status, String answer) {
    assertThat(run("claim", figure, "--card", CARD)).isEqualTo(status);
    assertThat(out.toString()).startsWith(answer + ": the claim, \"" + figure + "\"");
    assertThat(out.toString().lines()).hasSizeBetween(10, 20);
  }

  @ParameterizedTest
  @CsvSource({
    "20 % of the base, CLEAN, agrees",
    "60 % of the base, FINDINGS, differs",
    "20 million dollars, FINDINGS, differs",
    "400 billion tokens, CLEAN, agrees",
  })
  void a_claim_may_be_a_share_money_or_tokens(String figure, ExitStatus status, String answer) {
    String statutes = "sample-model-cards/tarn-and-tort__anvil-13b-statutes/README.md";

    assertThat(run("claim", figure, "--card", statutes, "--with", CARD)).isEqualTo(status);
    assertThat(out.toString()).startsWith(answer + ": ");
  }

  @Test
  void a_claim_that_nothing_supports_names_what_is_missing() {
    assertThat(
            run(
                "claim",
                "2 weeks",
                "--card",
                "sample-model-cards/tarn-and-tort__anvil-13b-statutes/README.md"))
        .isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString()).startsWith("cannot tell: ").contains("training time");
  }

  @Test
  void laws_of_ones_own_are_listed_and_reckoned_with() {
    String own = "docs/own-rules";

    assertThat(run("laws", "heronia-act", "--rules", own)).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString()).contains("Heronia");
    assertThat(run("estimate", "--compute", "6e24", "--law", "heronia-act", "--rules", own))
        .isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString()).contains("heronia-act");
    assertThat(run("estimate", "--compute", "6e24", "--law", "heronia-act"))
        .isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void words_that_are_no_figure_are_no_claim() {
    assertThat(run("claim", "a great deal", "--card", CARD)).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("'a great deal'");
  }
}
