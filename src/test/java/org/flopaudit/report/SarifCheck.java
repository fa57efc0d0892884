package org.flopaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.flopaudit.source.Position;

/**
 * What the standard and GitHub ask of a SARIF log beyond its schema. Microsoft's validator checks a
 * part of this and stays silent on the rest, and on everything once it has met a word it does not
 * know; so all of it is checked here. {@code docs/sarif.md} has the whole list.
 */
final class SarifCheck {
  private static final Set<String> PRECISIONS = Set.of("very-high", "high", "medium", "low");
  private static final Set<String> SEVERITIES = Set.of("error", "warning", "recommendation");

  /** What would differ from one run to the next, or tell of the machine or its user. */
  private static final Set<String> NOT_TO_TELL =
      Set.of(
          "startTimeUtc",
          "endTimeUtc",
          "machine",
          "account",
          "environmentVariables",
          "commandLine",
          "arguments",
          "workingDirectory",
          "executableLocation",
          "processId");

  private static final int LONGEST_QUOTE = 200;
  private static final int LONGEST_LINE = 2_000;

  private final List<String> faults = new ArrayList<>();

  private SarifCheck() {}

  /** What is wrong with a log. */
  static List<String> faults(JsonNode log) {
    SarifCheck check = new SarifCheck();
    check.expect(
        log.path("$schema").asText().endsWith("/sarif-2.1.0.json"), "no $schema, or another");
    check.expect(log.path("runs").size() == 1, "not one run");
    Set<String> automation = new HashSet<>();
    for (JsonNode run : log.path("runs")) {
      String id = run.path("automationDetails").path("id").asText();
      check.expect(automation.add(id), "two runs with the automation id '" + id + "'");
      check.expect(id.startsWith("flopaudit/") && id.endsWith("/"), "no category: '" + id + "'");
      check.run(run);
    }
    check.strings(log);
    NOT_TO_TELL.forEach(
        key -> check.expect(log.findValues(key).isEmpty(), key + " tells of the machine"));
    return check.faults;
  }

  private void expect(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private void run(JsonNode run) {
    JsonNode driver = run.path("tool").path("driver");
    expect(isSemantic(driver.path("semanticVersion").asText()), "semanticVersion is not semantic");
    for (String key : List.of("name", "version", "informationUri", "organization")) {
      expect(!driver.path(key).asText().isBlank(), "the tool has no " + key);
    }
    expect(driver.path("rules").isArray(), "no rules are listed");
    driver.path("rules").forEach(this::rule);
    expect(isSorted(driver.path("rules")), "rules not by their ids");
    for (JsonNode notification : driver.path("notifications")) {
      described(notification);
    }
    JsonNode results = run.path("results");
    expect(results.isArray(), "no results, not even none");
    expect(run.path("columnKind").asText().equals("utf16CodeUnits"), "columnKind");
    expect(run.path("newlineSequences").size() == 3, "a lone CR is a line end of ours, untold");
    expect(run.path("language").asText().equals("en-US"), "language");
    expect(
        run.path("originalUriBaseIds").has("SRCROOT")
            && stream(run.path("originalUriBaseIds"))
                .allMatch(base -> !base.path("uri").asText().contains(":")),
        "no root, or one that is a path of the machine");
    invocation(run.path("invocations").path(0), driver);
    taxonomies(run);
    Set<String> fingerprints = new HashSet<>();
    for (JsonNode result : results) {
      result(result, run);
      String fingerprint = result.path("partialFingerprints").toString();
      expect(fingerprints.add(fingerprint), "two results with the fingerprint " + fingerprint);
    }
    for (String key : List.of("suppressions", "baselineState")) {
      long having = stream(results).filter(result -> result.has(key)).count();
      expect(having == 0 || having == results.size(), key + " is on some results only");
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Three numbers parted by dots, as we number; a letter before them is not allowed. */
  private static boolean isSemantic(String version) {
    return version.matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");
  }

  private void rule(JsonNode rule) {
    String id = rule.path("id").asText();
    JsonNode properties = rule.path("properties");
    for (String key : List.of("shortDescription", "fullDescription")) {
      String text = rule.path(key).path("text").asText();
      expect(!text.isBlank() && text.length() <= 1024, id + ": " + key + " is empty or too long");
    }
    described(rule);
    expect(!rule.path("help").path("markdown").asText().isBlank(), id + ": no help in Markdown");
    expect(rule.path("defaultConfiguration").has("level"), id + ": no level");
    expect(PRECISIONS.contains(properties.path("precision").asText()), id + ": precision");
    expect(SEVERITIES.contains(properties.path("problem.severity").asText()), id + ": severity");
    expect(properties.path("tags").size() <= 20, id + ": more than 20 tags");
    JsonNode score = properties.path("security-severity");
    expect(score.isMissingNode(), id + ": what is not disclosed is no weakness in security");
  }

  private static boolean isSorted(JsonNode rules) {
    List<String> ids = stream(rules).map(rule -> rule.path("id").asText()).toList();
    return ids.stream().sorted().toList().equals(ids);
  }

  /** A rule or a notification explains itself. */
  private void described(JsonNode descriptor) {
    String id = descriptor.path("id").asText();
    for (String key : List.of("shortDescription", "fullDescription", "help")) {
      expect(!descriptor.path(key).path("text").asText().isBlank(), id + ": no " + key);
    }
    for (String key : List.of("name", "helpUri")) {
      expect(!descriptor.path(key).asText().isBlank(), id + ": no " + key);
    }
  }

  /** What a rule or a result says of laws points at a law that is there. */
  private void taxonomies(JsonNode run) {
    JsonNode taxonomies = run.path("taxonomies");
    List<JsonNode> pointers = new ArrayList<>(run.path("results").findValues("taxa"));
    pointers.addAll(run.path("tool").findValues("relationships"));
    for (JsonNode list : pointers) {
      for (JsonNode pointer : list) {
        JsonNode taxon = pointer.has("target") ? pointer.path("target") : pointer;
        JsonNode law = taxonomies.path(taxon.path("toolComponent").path("index").asInt(-1));
        boolean isLaw =
            law.path("guid")
                    .asText("none")
                    .equals(taxon.path("toolComponent").path("guid").asText())
                && law.path("taxa").path(0).path("id").equals(taxon.path("id"));
        expect(isLaw, "no law: " + taxon);
      }
    }
  }

  private void invocation(JsonNode invocation, JsonNode driver) {
    for (JsonNode notification : invocation.path("toolExecutionNotifications")) {
      JsonNode descriptor = notification.path("descriptor");
      JsonNode described = driver.path("notifications").path(descriptor.path("index").asInt(-1));
      expect(described.path("id").equals(descriptor.path("id")), "no notification: " + descriptor);
    }
    boolean saysError =
        stream(invocation.path("toolExecutionNotifications"))
            .anyMatch(notification -> notification.path("level").asText().equals("error"));
    boolean successful = invocation.path("executionSuccessful").asBoolean();
    expect(!(saysError && successful), "a notification of level error in a successful run");
  }

  private void result(JsonNode result, JsonNode run) {
    JsonNode rules = run.path("tool").path("driver").path("rules");
    JsonNode rule = rules.path(result.path("ruleIndex").asInt(-1));
    String ruleId = result.path("ruleId").asText();
    expect(rule.path("id").asText().equals(ruleId), "ruleIndex is not that of " + ruleId);
    expect(
        result.path("message").path("text").asText().endsWith("."),
        "a message that is no sentence");
    expect(result.path("partialFingerprints").has("flopauditFinding/v1"), "no fingerprint");
    expect(!result.path("partialFingerprints").has("primaryLocationLineHash"), "GitHub's own");
    expect(result.has("level") && result.has("kind"), "a result of no told level or kind");
    expect(result.path("locations").size() == 1, "a result without its one location");
    boolean fails = result.path("kind").asText("fail").equals("fail");
    expect(fails || result.path("level").asText().equals("none"), "a level on what did not fail");
    expect(!result.has("rank") && !result.has("fixes"), "a rank or a fix, and we give none");
    boolean isThere = !result.path("baselineState").asText().equals("absent");
    JsonNode region = result.path("locations").path(0).path("physicalLocation").path("region");
    for (String key : List.of("startLine", "startColumn", "endLine", "endColumn")) {
      expect(!isThere || region.path(key).asInt() >= 1, "a place without its " + key);
    }
    for (JsonNode location : result.findValues("physicalLocation")) {
      location(location, run.path("artifacts").size());
    }
    links(result);
  }

  private void location(JsonNode location, int artifacts) {
    JsonNode artifact = location.path("artifactLocation");
    String uri = artifact.path("uri").asText();
    boolean isRelative =
        !uri.isEmpty()
            && !uri.startsWith("/")
            && !uri.contains(":")
            && !uri.contains("\\")
            && !uri.contains(" ")
            && !List.of(uri.split("/")).contains("..");
    expect(isRelative, "not a relative URI: '" + uri + "'");
    expect(artifact.path("index").asInt(0) < artifacts, "a file's index is out of range");
    JsonNode region = location.path("region");
    expect(isForward(region), "a region that ends before it begins: " + region);
    JsonNode around = location.path("contextRegion");
    expect(length(region) <= LONGEST_QUOTE, "a quote of " + length(region) + " characters");
    expect(length(around) <= LONGEST_LINE, "surroundings of " + length(around) + " characters");
    expect(around.isMissingNode() || isAround(around, region), "a contextRegion that is not one");
  }

  private static int length(JsonNode region) {
    return region.path("snippet").path("text").asText().length();
  }

  private static boolean isForward(JsonNode region) {
    return place(region, "start").compareTo(place(region, "end")) <= 0;
  }

  private static boolean isAround(JsonNode outer, JsonNode inner) {
    int before = place(outer, "start").compareTo(place(inner, "start"));
    int after = place(outer, "end").compareTo(place(inner, "end"));
    return before <= 0 && after >= 0 && (before < 0 || after > 0);
  }

  private static Position place(JsonNode region, String which) {
    return new Position(region.path(which + "Line").asInt(), region.path(which + "Column").asInt());
  }

  private void links(JsonNode result) {
    Set<Integer> ids = new HashSet<>();
    for (JsonNode related : result.path("relatedLocations")) {
      int id = related.path("id").asInt();
      expect(ids.add(id), "two related locations with the id " + id);
    }
    for (JsonNode message : result.findValues("message")) {
      for (String target : linkTargets(message.path("text").asText())) {
        boolean isKnown =
            target.chars().allMatch(Character::isDigit)
                && !target.isEmpty()
                && ids.contains(Integer.parseInt(target));
        expect(isKnown, "a link to '" + target + "', which is no related location");
      }
    }
  }

  /** The targets of {@code [text](target)} where no bracket is escaped. */
  private static List<String> linkTargets(String text) {
    List<String> targets = new ArrayList<>();
    int open = text.indexOf("](");
    while (open >= 0) {
      int close = text.indexOf(')', open);
      boolean isEscaped = open > 0 && text.charAt(open - 1) == '\\';
      if (!isEscaped && close > 0) {
        targets.add(text.substring(open + 2, close));
      }
      open = text.indexOf("](", open + 2);
    }
    return targets;
  }

  private void strings(JsonNode node) {
    if (node.isTextual()) {
      boolean wellFormed =
          node.asText().codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
      expect(wellFormed, "half a surrogate pair, or NUL, in a string");
    }
    node.forEach(this::strings);
  }
}
