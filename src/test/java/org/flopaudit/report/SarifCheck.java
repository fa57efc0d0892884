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
 * know; so all of it is checked here.
 */
final class SarifCheck {
  private static final Set<String> PRECISIONS = Set.of("very-high", "high", "medium", "low");
  private static final Set<String> SEVERITIES = Set.of("error", "warning", "recommendation");

  private final List<String> faults = new ArrayList<>();

  private SarifCheck() {}

  /** What is wrong with a log. */
  static List<String> faults(JsonNode log) {
    SarifCheck check = new SarifCheck();
    Set<String> automation = new HashSet<>();
    for (JsonNode run : log.path("runs")) {
      String id = run.path("automationDetails").path("id").asText();
      check.expect(automation.add(id), "two runs with the automation id '" + id + "'");
      check.run(run);
    }
    check.strings(log);
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
    expect(driver.path("rules").isArray(), "no rules are listed");
    driver.path("rules").forEach(this::rule);
    JsonNode results = run.path("results");
    expect(results.isEmpty() || run.has("columnKind"), "results without columnKind");
    invocation(run.path("invocations").path(0));
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
    expect(!rule.path("help").path("text").asText().isBlank(), id + ": no help");
    expect(PRECISIONS.contains(properties.path("precision").asText()), id + ": precision");
    expect(SEVERITIES.contains(properties.path("problem.severity").asText()), id + ": severity");
    expect(properties.path("tags").size() <= 20, id + ": more than 20 tags");
    JsonNode score = properties.path("security-severity");
    expect(score.isMissingNode() || score.isTextual(), id + ": security-severity is no string");
  }

  private void invocation(JsonNode invocation) {
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
    expect(!result.path("message").path("text").asText().isBlank(), "a result without a message");
    expect(!result.path("partialFingerprints").isEmpty(), "a result without a fingerprint");
    expect(result.path("locations").size() == 1, "a result without its one location");
    boolean fails = result.path("kind").asText("fail").equals("fail");
    expect(fails || result.path("level").asText().equals("none"), "a level on what did not fail");
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
    expect(around.isMissingNode() || isAround(around, region), "a contextRegion that is not one");
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
