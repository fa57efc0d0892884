package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.RuleId;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SarifFormatTest {
  private static final JsonSchemas SCHEMA = JsonSchemas.sarif();

  private static JsonNode sarif(Report report) throws IOException {
    return JsonSchemas.parse(Sample.written("sarif", report));
  }

  private static JsonNode run(Report report) throws IOException {
    return sarif(report).path("runs").path(0);
  }

  /** A finding on the words of a card, with a message of its own. */
  private static Finding finding(Level level, Evidence place, String message) {
    return new Finding(
        Sample.TEACHER,
        level,
        "m",
        "teacher_model",
        place,
        message,
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Finding> many(int count, Level level) {
    String text = "word ".repeat(count);
    SourceFile file = new SourceFile("cards/" + level.label() + ".md", text);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      findings.add(finding(level, file.evidence(new Span(5 * i, 5 * i + 4)), "One."));
    }
    return findings;
  }

  static List<Report> reports() {
    List<Finding> none = List.of();
    return List.of(
        Sample.report(),
        Sample.report(none),
        Sample.incomplete(),
        Sample.report(many(50, Level.NOTE)),
        new Report(
            none,
            List.of(),
            List.of(),
            InputAccount.allChecked(List.of(), 0),
            List.of(),
            Sample.DAY,
            Gate.standard()));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void every_log_keeps_the_standard(Report report) throws IOException {
    for (SarifProfile profile : SarifProfile.values()) {
      JsonNode log = JsonSchemas.parse(Sample.written(new SarifFormat(profile), report));
      assertThat(SCHEMA.faults(log)).isEmpty();
      assertThat(SarifCheck.faults(log)).isEmpty();
    }
  }

  @Test
  void the_log_on_the_sample_cards_keeps_the_standard() throws IOException {
    Path golden = Path.of("src", "test", "resources", "golden", "sample-model-cards.sarif");
    JsonNode log = JsonSchemas.parse(Files.readString(golden));
    assertThat(SCHEMA.faults(log)).isEmpty();
    assertThat(SarifCheck.faults(log)).isEmpty();
  }

  @Test
  void every_page_that_a_log_points_at_is_there() throws IOException {
    String pages = Product.HOME + "/blob/main/";
    List<String> addresses = run(Sample.report()).findValuesAsText("helpUri");
    assertThat(addresses).anyMatch(address -> address.startsWith(pages + "docs/"));
    for (SarifNotice notice : SarifNotice.values()) {
      assertThat(Path.of(notice.helpUri().substring(pages.length()))).exists();
    }
  }

  @Test
  void regions_hold_exactly_the_words_they_quote() throws IOException {
    JsonNode place = run(Sample.report()).path("results").path(0).findValue("region");
    String line = Sample.CARD.slice(Sample.CARD.line(place.path("startLine").asInt()));
    assertThat(
            line.substring(
                place.path("startColumn").asInt() - 1, place.path("endColumn").asInt() - 1))
        .isEqualTo(place.path("snippet").path("text").asText())
        .isEqualTo("3.1e24 FLOP");
  }

  @Test
  void a_log_is_the_same_bytes_whatever_the_order_of_what_was_found() throws IOException {
    List<Finding> findings = new ArrayList<>(many(40, Level.NOTE));
    findings.addAll(Sample.report().findings());
    String expected = Sample.written("sarif", Sample.report(findings));
    Collections.shuffle(findings, new Random(7));
    assertThat(Sample.written("sarif", Sample.report(findings))).isEqualTo(expected);
  }

  @Test
  void nothing_of_the_machine_or_the_time_is_told() throws IOException {
    SourceFile file = new SourceFile("/home/somebody/cards/README.md", "Trained on 8 GPUs.");
    Report report =
        new Report(
            List.of(finding(Level.NOTE, Sample.evidence(file, "8 GPUs"), "One.")),
            List.of(Sample.rule(Sample.TEACHER, Level.WARNING)),
            List.of(),
            InputAccount.allChecked(List.of("/home/somebody/cards"), 1),
            List.of(),
            Sample.DAY,
            Gate.standard());
    assertThat(Sample.written("sarif", report))
        .contains("\"cards/README.md\"")
        .doesNotContain("somebody", "startTimeUtc", "commandLine");
  }

  @Test
  void a_link_in_a_card_is_no_link_in_the_log() throws IOException {
    JsonNode message = run(Sample.report()).path("results").path(1).path("message");
    assertThat(message.path("text").asText())
        .contains("'\\[see\\](https://example.org)'")
        .endsWith(" Missing: which model wrote the responses; how many tokens of them were used.");
  }

  @Test
  void steps_point_at_the_evidence_they_are_made_of() throws IOException {
    JsonNode steps = run(Sample.report()).path("results").path(0).findValue("threadFlows");
    assertThat(steps.findValuesAsText("startLine")).containsExactly("5", "5", "4", "4");
    assertThat(steps.toString()).doesNotContain("README.md:5:1");
  }

  @Test
  void half_a_surrogate_pair_is_replaced() throws IOException {
    SourceFile file = new SourceFile("card.md", "bad \uD83D end");
    Finding finding = finding(Level.NOTE, Sample.evidence(file, "bad \uD83D"), "Bad '\uD83D' \0.");
    JsonNode log = sarif(Sample.report(List.of(finding)));
    assertThat(SarifCheck.faults(log)).isEmpty();
    assertThat(log.findValue("snippet").path("text").asText()).isEqualTo("bad \uFFFD");
  }

  @Test
  void notifications_of_level_error_stand_where_the_run_failed() throws IOException {
    JsonNode invocation = run(Sample.incomplete()).path("invocations").path(0);
    assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.path("exitCode").asInt()).isEqualTo(4);
    assertThat(invocation.findValuesAsText("level")).containsExactly("error", "warning");
  }

  @Test
  void a_finding_of_a_rule_that_did_not_run_is_a_fault_of_ours() {
    Finding stray =
        new Finding(
            new RuleId("FA999", "stray"),
            Level.NOTE,
            "m",
            "s",
            Sample.evidence(Sample.CARD, "Heron"),
            "One.",
            List.of(),
            List.of(),
            List.of());
    assertThatThrownBy(() -> Sample.written("sarif", Sample.report(List.of(stray))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FA999 stray");
  }

  @Test
  void github_gets_the_gravest_results_it_keeps_and_hears_of_the_others() throws IOException {
    List<Finding> findings = new ArrayList<>(many(5_000, Level.NOTE));
    findings.addAll(many(3, Level.WARNING));
    Report report = Sample.report(findings);
    JsonNode run = run(report);
    assertThat(run.path("results")).hasSize(5_000);
    assertThat(run.path("results").findValuesAsText("level"))
        .filteredOn(level -> level.equals("warning"))
        .hasSize(3);
    assertThat(run.path("invocations").toString()).contains("3 findings of lower level left out");
    assertThat(new SarifFormat(SarifProfile.GITHUB).omissions(report)).hasSize(1);
    assertThat(JsonSchemas.parse(Sample.written("sarif-full", report)).findValue("results"))
        .hasSize(5_003);
  }

  @Test
  void a_paragraph_added_above_changes_no_fingerprint() throws IOException {
    SourceFile longer = new SourceFile(Sample.CARD.path(), "New.\n\n" + Sample.CARD.text());
    Finding before = finding(Level.NOTE, Sample.evidence(Sample.CARD, "512 accelerators"), "One.");
    Finding after = finding(Level.ERROR, Sample.evidence(longer, "512 accelerators"), "Other.");
    assertThat(fingerprints(before)).isEqualTo(fingerprints(after)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/cards", "../cards", "cards"})
  void the_way_to_the_cards_changes_no_fingerprint(String given) {
    SourceFile file = new SourceFile(given + "/a/README.md", "Trained on 8 GPUs.");
    Finding finding = finding(Level.NOTE, Sample.evidence(file, "8 GPUs"), "One.");
    Report report =
        new Report(
            List.of(finding),
            List.of(),
            List.of(),
            InputAccount.allChecked(List.of(given), 1),
            List.of(),
            Sample.DAY,
            Gate.standard());
    assertThat(Fingerprints.of(report).of(finding)).isEqualTo("92591ceadabedf637e8005f6753ed3ca");
  }

  @Test
  void equal_claims_are_told_apart_by_their_order() throws IOException {
    List<String> fingerprints = fingerprints(many(3, Level.NOTE).toArray(Finding[]::new));
    assertThat(fingerprints).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void hiding_some_findings_changes_no_fingerprint() throws IOException {
    List<Finding> findings = new ArrayList<>(many(2, Level.NOTE));
    Finding grave = finding(Level.ERROR, many(3, Level.NOTE).get(2).place(), "Grave.");
    findings.add(grave);
    Gate gate = new Gate(Level.ERROR, Optional.empty(), false);
    assertThat(Fingerprints.of(Sample.report(findings, gate)).of(grave))
        .isEqualTo(Fingerprints.of(Sample.report(findings)).of(grave));
  }

  private static final Suppression WAIVED =
      new Suppression(
          Suppression.Kind.EXTERNAL, "a toy", "Ada", Optional.empty(), "suppressions.yml:2");

  /** The sample after decisions: one finding suppressed, one known, one gone. */
  private static Report decided() {
    KnownFinding gone =
        new KnownFinding("0".repeat(32), "FA101", Level.NOTE, "cards/gone/README.md", "gone");
    Finding other = finding(Level.NOTE, Sample.evidence(Sample.CARD, "30 days"), "Third.");
    return Sample.report(List.of(Sample.teacher(), Sample.mismatch(), other))
        .reviewed(
            new Review(
                Map.of(Sample.mismatch(), WAIVED),
                true,
                Set.of(Sample.teacher()),
                List.of(gone),
                List.of("an [odd](x) note")));
  }

  @Test
  void the_full_log_has_every_decision_on_every_result() throws IOException {
    JsonNode log = JsonSchemas.parse(Sample.written("sarif-full", decided()));
    assertThat(JsonSchemas.sarif().faults(log)).isEmpty();
    assertThat(SarifCheck.faults(log)).isEmpty();
    JsonNode results = log.path("runs").path(0).path("results");
    assertThat(results).hasSize(4).allMatch(result -> result.has("suppressions"));
    assertThat(results.findValuesAsText("baselineState"))
        .containsExactly("new", "new", "unchanged", "absent");
    assertThat(results.findValuesAsText("justification"))
        .containsExactly("a toy [suppressions.yml:2]");
    assertThat(log.toString()).doesNotContain("Ada");
    assertThat(log.toString()).contains("an \\\\[odd\\\\](x) note");
  }

  @Test
  void github_gets_open_findings_alone_and_hears_of_the_others() throws IOException {
    JsonNode log = sarif(decided());
    assertThat(SarifCheck.faults(log)).isEmpty();
    JsonNode results = log.path("runs").path(0).path("results");
    assertThat(results.findValuesAsText("baselineState")).containsExactly("new");
    assertThat(results.findValues("suppressions")).isEmpty();
    assertThat(log.toString()).contains("2 suppressed or known findings left out");
  }

  @Test
  void what_is_left_open_and_what_passed_are_for_the_full_log() throws IOException {
    Finding sure = Sample.teacher();
    Finding open =
        new Finding(
            sure.rule(),
            sure.level(),
            sure.model(),
            sure.subject(),
            sure.place(),
            sure.message(),
            sure.steps(),
            sure.missing(),
            sure.related(),
            sure.identity(),
            true);
    Coverage coverage =
        new Coverage(
            List.of(),
            List.of(
                new Coverage.Checkout("cards/a b", "https://example.org/heron", "c".repeat(40))),
            List.of(
                new Coverage.Silence(Sample.TOTAL, true, "heron", sure.place()),
                new Coverage.Silence(Sample.TEACHER, false, "heron", sure.place())));
    Report report = Sample.report(List.of(open)).covering(coverage);
    JsonNode log = JsonSchemas.parse(Sample.written("sarif-full", report));
    assertThat(JsonSchemas.sarif().faults(log)).isEmpty();
    assertThat(SarifCheck.faults(log)).isEmpty();
    JsonNode results = log.path("runs").path(0).path("results");
    assertThat(results.findValuesAsText("kind")).containsExactly("open", "pass", "notApplicable");
    assertThat(results.findValuesAsText("level")).containsExactly("none", "none", "none");
    assertThat(results.findValuesAsText("flopaudit/level")).containsExactly("warning");
    assertThat(log.findValue("versionControlProvenance").toString())
        .contains("https://example.org/heron", "cards/a%20b/");
    assertThat(sarif(report).path("runs").path(0).path("results").findValuesAsText("kind"))
        .containsExactly("fail");
  }

  @Test
  void a_log_too_large_for_github_keeps_the_gravest_that_fit_and_says_so() {
    List<Finding> findings = new ArrayList<>(many(3_000, Level.NOTE));
    findings.addAll(many(40, Level.ERROR));
    Report report = Sample.report(findings);
    SarifSelection selection =
        SarifSelection.of(report, SarifProfile.GITHUB, log -> 100_000L * log.results().size());
    assertThat(selection.results())
        .hasSize(100)
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .hasSize(40);
    assertThat(selection.omissions())
        .containsExactly(
            "2940 findings of lower level left out of the SARIF log, for GitHub keeps 5000 and"
                + " takes 10 MB; sarif-full has them");
    assertThat(SarifSelection.of(report, SarifProfile.FULL, log -> Long.MAX_VALUE).results())
        .hasSize(3_040);
  }

  @Test
  void a_small_log_is_not_packed_on_trial() {
    SarifSelection.PackedSize size =
        log -> {
          throw new AssertionError("packed");
        };
    assertThat(SarifSelection.of(Sample.report(), SarifProfile.GITHUB, size).results()).hasSize(2);
  }

  @Test
  void the_packed_length_is_that_of_gzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("Größe ".repeat(500).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(PackedLength.of(out -> out.write("Größe ".repeat(500)))).isEqualTo(packed.size());
  }

  @Test
  void amounts_are_told_to_the_last_digit_and_as_numbers_where_they_are_any() throws IOException {
    Finding sure = Sample.mismatch();
    BigDecimal low = new BigDecimal("3.123456789012345678901E+24");
    Finding.Amount amount = new Finding.Amount(low, Optional.of(new BigDecimal("1E+400")));
    Finding finding =
        new Finding(
            sure.rule(),
            sure.level(),
            sure.model(),
            sure.subject(),
            sure.place(),
            sure.message(),
            List.of(new Finding.Step("all of it", "").to(amount)),
            sure.missing(),
            sure.related());
    JsonNode log = sarif(Sample.report(List.of(finding)));
    assertThat(SCHEMA.faults(log)).isEmpty();
    JsonNode flop = log.findValue("flopaudit/flop");
    assertThat(flop.path("low").asText()).isEqualTo(low.toString());
    assertThat(flop.path("lowNumber").asDouble()).isEqualTo(3.123456789012345678901E24);
    assertThat(flop.path("high").asText()).isEqualTo("1E+400");
    assertThat(flop.has("highNumber")).isFalse();
  }

  @Test
  void evidence_in_another_repository_is_linked_where_its_address_is_known() throws IOException {
    Coverage.Checkout own =
        new Coverage.Checkout("cards/heron", "https://example.org/heron", "a".repeat(40));
    Coverage.Checkout base =
        new Coverage.Checkout("cards/crane base", "https://example.org/crane", "b".repeat(40));
    Coverage coverage = new Coverage(List.of(), List.of(own, base), List.of());
    Report report = Sample.report(List.of(Sample.mismatch())).covering(coverage);
    JsonNode log = sarif(report);
    assertThat(SarifCheck.faults(log)).isEmpty();
    String address = "https://example.org/crane/blob/" + "b".repeat(40) + "/README.md#L3";
    JsonNode result = log.path("runs").path(0).path("results").path(0);
    assertThat(result.path("message").path("markdown").asText())
        .endsWith("Evidence elsewhere: [the base model's training compute](" + address + ").");
    assertThat(result.findValue("flopaudit/evidence").findValuesAsText("uri"))
        .containsExactly(address);
    assertThat(result.path("relatedLocations").toString()).doesNotContain("https:");
    assertThat(run(Sample.report()).findValues("markdown"))
        .noneMatch(it -> it.asText().contains("Evidence elsewhere"));
  }

  @ParameterizedTest
  @CsvSource({"'',SRCROOT,", "a b/cards,REPOROOT,a%20b/cards/"})
  void the_checkout_around_the_input_is_told(String folder, String base, String uri)
      throws IOException {
    Coverage.Enclosure enclosure =
        new Coverage.Enclosure(folder, "https://github.com/quay/cards", "c".repeat(40));
    JsonNode log = sarif(Sample.report().covering(Coverage.none().within(enclosure)));
    assertThat(SCHEMA.faults(log)).isEmpty();
    assertThat(SarifCheck.faults(log)).isEmpty();
    JsonNode provenance = log.findValue("versionControlProvenance").path(0);
    assertThat(provenance.path("repositoryUri").asText()).endsWith("quay/cards");
    assertThat(provenance.path("mappedTo").path("uriBaseId").asText()).isEqualTo(base);
    JsonNode root = log.findValue("originalUriBaseIds").path("SRCROOT");
    assertThat(root.path("uri").asText()).isEqualTo(uri == null ? "" : uri);
  }

  @Test
  void a_log_is_one_run_of_its_profile() throws IOException {
    assertThat(run(Sample.report()).path("automationDetails").path("id").asText())
        .isEqualTo("flopaudit/github/");
    assertThat(
            JsonSchemas.parse(Sample.written("sarif-full", Sample.report()))
                .findValue("automationDetails")
                .path("id")
                .asText())
        .isEqualTo("flopaudit/full/");
  }

  private static List<String> fingerprints(Finding... findings) throws IOException {
    return run(Sample.report(List.of(findings))).findValuesAsText(Fingerprints.KEY);
  }
}
