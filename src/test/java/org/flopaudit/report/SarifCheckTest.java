package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the checkers: a log of ours with one defect planted must not pass. The schema alone lets
 * most of these by, and so does Microsoft's validator; the two together still miss a dozen.
 */
class SarifCheckTest {
  private static final JsonSchemas SCHEMA = JsonSchemas.sarif();

  /** Who has to notice a defect. */
  private enum By {
    SCHEMA,
    OURS
  }

  /** A defect, and how it is planted into the one run of a log. */
  private record Defect(String name, By by, Consumer<Log> plant) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A log with short ways to the places where defects are planted. */
  private record Log(ObjectNode root) {
    ObjectNode run() {
      return (ObjectNode) root.path("runs").path(0);
    }

    ObjectNode driver() {
      return (ObjectNode) run().path("tool").path("driver");
    }

    ObjectNode rule() {
      return (ObjectNode) driver().path("rules").path(0);
    }

    ObjectNode ruleProperties() {
      return (ObjectNode) rule().path("properties");
    }

    ObjectNode result() {
      return (ObjectNode) run().path("results").path(0);
    }

    ObjectNode location() {
      return (ObjectNode) result().path("locations").path(0).path("physicalLocation");
    }

    ObjectNode region() {
      return (ObjectNode) location().path("region");
    }

    ObjectNode artifact() {
      return (ObjectNode) location().path("artifactLocation");
    }

    ObjectNode invocation() {
      return (ObjectNode) run().path("invocations").path(0);
    }

    ObjectNode help() {
      return (ObjectNode) rule().path("help");
    }

    ObjectNode notice() {
      return (ObjectNode) driver().path("notifications").path(0);
    }

    ObjectNode notification() {
      return (ObjectNode) invocation().path("toolExecutionNotifications").path(0);
    }

    ObjectNode automation() {
      return (ObjectNode) run().path("automationDetails");
    }

    ObjectNode base() {
      return (ObjectNode) run().path("originalUriBaseIds").path("SRCROOT");
    }

    ArrayNode taxonomies() {
      return (ArrayNode) run().path("taxonomies");
    }

    void columns(String kind) {
      run().put("columnKind", kind);
    }

    void started(String time) {
      invocation().put("startTimeUtc", time);
    }

    void lineHash(String hash) {
      ((ObjectNode) result().path("partialFingerprints")).put("primaryLocationLineHash", hash);
    }

    void snippet(String text) {
      region().putObject("snippet").put("text", text);
    }

    void around(String text) {
      ((ObjectNode) location().path("contextRegion")).putObject("snippet").put("text", text);
    }

    void fix() {
      ObjectNode change =
          result().putArray("fixes").addObject().putArray("artifactChanges").addObject();
      change.putObject("artifactLocation").put("uri", "card.md");
      change.putArray("replacements").addObject().putObject("deletedRegion").put("startLine", 1);
    }

    void message(String text) {
      result().putObject("message").put("text", text);
    }
  }

  private static Stream<Defect> defects() {
    return Stream.of(
        new Defect("unknown level", By.SCHEMA, log -> log.result().put("level", "critical")),
        new Defect("unknown kind", By.SCHEMA, log -> log.result().put("kind", "bad")),
        new Defect("unknown property", By.SCHEMA, log -> log.result().put("severity", 1)),
        new Defect("no message", By.SCHEMA, log -> log.result().remove("message")),
        new Defect("line 0", By.SCHEMA, log -> log.region().put("startLine", 0)),
        new Defect("line as a string", By.SCHEMA, log -> log.region().put("startLine", "4")),
        new Defect("ends above its start", By.OURS, log -> log.region().put("endLine", 2)),
        new Defect("ends left of its start", By.OURS, log -> log.region().put("endColumn", 2)),
        new Defect("space in a URI", By.SCHEMA, log -> log.artifact().put("uri", "a card.md")),
        new Defect("backslash in a URI", By.SCHEMA, log -> log.artifact().put("uri", "a\\b.md")),
        new Defect("empty URI", By.OURS, log -> log.artifact().put("uri", "")),
        new Defect("URI that climbs", By.OURS, log -> log.artifact().put("uri", "../card.md")),
        new Defect("absolute URI", By.OURS, log -> log.artifact().put("uri", "file:///card.md")),
        new Defect("file out of range", By.OURS, log -> log.artifact().put("index", 9)),
        new Defect("rule out of range", By.OURS, log -> log.result().put("ruleIndex", 9)),
        new Defect("another rule's index", By.OURS, log -> log.result().put("ruleIndex", 1)),
        new Defect("no location", By.OURS, log -> log.result().remove("locations")),
        new Defect("empty message", By.OURS, log -> log.message("")),
        new Defect("link to nowhere", By.OURS, log -> log.message("See [there](7).")),
        new Defect("link out of a card", By.OURS, log -> log.message("[a](https://b.example)")),
        new Defect(
            "suppression as before the errata",
            By.SCHEMA,
            log -> suppress(log).put("kind", "inSource").put("state", "accepted")),
        new Defect("unknown suppression", By.SCHEMA, log -> suppress(log).put("kind", "baseline")),
        new Defect(
            "suppressions on one result only",
            By.OURS,
            log -> suppress(log).put("kind", "external").put("status", "accepted")),
        new Defect(
            "unknown baseline state", By.SCHEMA, log -> log.result().put("baselineState", "gone")),
        new Defect(
            "baseline state on one result only",
            By.OURS,
            log -> log.result().put("baselineState", "new")),
        new Defect("rank of 101", By.SCHEMA, log -> log.result().put("rank", 101)),
        new Defect("malformed guid", By.SCHEMA, log -> log.result().put("guid", "xyz")),
        new Defect("no fingerprint", By.OURS, log -> log.result().remove("partialFingerprints")),
        new Defect(
            "fingerprint as a number",
            By.SCHEMA,
            log -> log.result().putObject("partialFingerprints").put("a/v1", 5)),
        new Defect(
            "the same fingerprint twice",
            By.OURS,
            log ->
                log.result()
                    .set(
                        "partialFingerprints",
                        log.run().path("results").path(1).path("partialFingerprints"))),
        new Defect(
            "security score as a number",
            By.OURS,
            log -> log.ruleProperties().put("security-severity", 7.5)),
        new Defect(
            "unknown precision", By.OURS, log -> log.ruleProperties().put("precision", "great")),
        new Defect(
            "unknown severity",
            By.OURS,
            log -> log.ruleProperties().put("problem.severity", "high")),
        new Defect("21 tags", By.OURS, log -> tags(log, 21, 21)),
        new Defect("the same tag twice", By.SCHEMA, log -> tags(log, 2, 1)),
        new Defect(
            "description of 1,025 characters",
            By.OURS,
            log -> log.rule().putObject("shortDescription").put("text", "x".repeat(1025))),
        new Defect(
            "security score at all",
            By.OURS,
            log -> log.ruleProperties().put("security-severity", "7.5")),
        new Defect("no help in Markdown", By.OURS, log -> log.help().remove("markdown")),
        new Defect("no page on a rule", By.OURS, log -> log.rule().remove("helpUri")),
        new Defect("rule of no level", By.OURS, log -> log.rule().remove("defaultConfiguration")),
        new Defect("rules out of order", By.OURS, log -> log.rule().put("id", "FA999")),
        new Defect("notification unexplained", By.OURS, log -> log.notice().remove("help")),
        new Defect(
            "notification of another kind",
            By.OURS,
            log -> log.notification().putObject("descriptor").put("id", "x").put("index", 0)),
        new Defect("no schema", By.OURS, log -> log.root().remove("$schema")),
        new Defect("no category", By.OURS, log -> log.automation().put("id", "flopaudit")),
        new Defect("nobody's tool", By.OURS, log -> log.driver().remove("organization")),
        new Defect("no results at all", By.OURS, log -> log.run().remove("results")),
        new Defect("bytes as columns", By.OURS, log -> log.columns("unicodeCodePoints")),
        new Defect("no word on line ends", By.OURS, log -> log.run().remove("newlineSequences")),
        new Defect("another language", By.OURS, log -> log.run().put("language", "de-DE")),
        new Defect("a folder of the machine", By.OURS, log -> log.base().put("uri", "file:///a/")),
        new Defect("no root", By.OURS, log -> log.run().remove("originalUriBaseIds")),
        new Defect("time of day", By.OURS, log -> log.started("2026-11-22T04:05:06Z")),
        new Defect("machine", By.OURS, log -> log.invocation().put("machine", "host")),
        new Defect("command line", By.OURS, log -> log.invocation().put("commandLine", "check a")),
        new Defect("law that is not there", By.OURS, log -> log.taxonomies().remove(0)),
        new Defect("no level told", By.OURS, log -> log.result().remove("level")),
        new Defect("message that goes on", By.OURS, log -> log.message("One, and")),
        new Defect("GitHub's own fingerprint", By.OURS, log -> log.lineHash("0:1")),
        new Defect("rank", By.OURS, log -> log.result().put("rank", 50)),
        new Defect("fix", By.OURS, Log::fix),
        new Defect("endless line", By.OURS, log -> log.around("x".repeat(2_001))),
        new Defect("place without its end", By.OURS, log -> log.region().remove("endColumn")),
        new Defect("endless quote", By.OURS, log -> log.snippet("x".repeat(201))),
        new Defect("no rules", By.OURS, log -> log.driver().remove("rules")),
        new Defect("level on a pass", By.OURS, log -> log.result().put("kind", "pass")),
        new Defect(
            "surroundings beside the region",
            By.OURS,
            log -> log.location().putObject("contextRegion").put("startLine", 1).put("endLine", 2)),
        new Defect(
            "two runs of one id",
            By.OURS,
            log -> ((ArrayNode) log.root().path("runs")).add(log.run().deepCopy())),
        new Defect(
            "no word on success", By.SCHEMA, log -> log.invocation().remove("executionSuccessful")),
        new Defect(
            "success in spite of an error",
            By.OURS,
            log ->
                ((ObjectNode) log.invocation().path("toolExecutionNotifications").path(0))
                    .put("level", "error")),
        new Defect(
            "time that is no UTC time",
            By.SCHEMA,
            log -> log.invocation().put("startTimeUtc", "2026-01-01 10:00")),
        new Defect(
            "version with a letter", By.OURS, log -> log.driver().put("semanticVersion", "v1")),
        new Defect("another SARIF", By.SCHEMA, log -> log.root().put("version", "2.2.0")),
        new Defect("no column kind", By.OURS, log -> log.run().remove("columnKind")),
        new Defect("half a surrogate pair", By.OURS, log -> log.message("bad \uD83D end.")),
        new Defect(
            "two related locations of one id",
            By.OURS,
            log -> ((ObjectNode) log.result().path("relatedLocations").path(1)).put("id", 1)));
  }

  private static ObjectNode suppress(Log log) {
    return log.result().putArray("suppressions").addObject();
  }

  private static void tags(Log log, int count, int different) {
    ArrayNode tags = log.ruleProperties().putArray("tags");
    for (int i = 0; i < count; i++) {
      tags.add("tag" + i % different);
    }
  }

  private static JsonNode log() throws IOException {
    return JsonSchemas.parse(Sample.written("sarif", Sample.report()));
  }

  @Test
  void the_log_without_a_defect_passes() throws IOException {
    assertThat(SCHEMA.faults(log())).isEmpty();
    assertThat(SarifCheck.faults(log())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void a_log_with_one_defect_does_not_pass(Defect defect) throws IOException {
    JsonNode log = log();
    defect.plant().accept(new Log((ObjectNode) log));
    List<String> bySchema = SCHEMA.faults(log);
    List<String> byOurs = SarifCheck.faults(log);
    if (defect.by() == By.SCHEMA) {
      assertThat(bySchema).isNotEmpty();
    } else {
      assertThat(bySchema).as("the schema sees it too, so it should be named here").isEmpty();
      assertThat(byOurs).isNotEmpty();
    }
  }
}
