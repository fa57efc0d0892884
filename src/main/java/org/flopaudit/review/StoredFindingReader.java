package org.flopaudit.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.report.Fingerprints;

/** Reads one finding of a stored report, from our own format or from SARIF. */
final class StoredFindingReader {
  private final JsonInput json;
  private final Map<String, String> words = new TreeMap<>();
  private final List<String> steps = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> related = new ArrayList<>();

  /** A reader of the finding at which the input stands. */
  StoredFindingReader(JsonInput json) {
    this.json = json;
  }

  /** A finding of {@code --format json}. */
  StoredFinding ofReport() throws IOException {
    json.fields(
        key -> {
          switch (key) {
            case "steps" -> json.elements(() -> steps.add(step()));
            case "missing" -> json.elements(() -> missing.add(json.text()));
            case "related" -> json.elements(() -> related.add(evidence()));
            default -> words.put(key, json.text());
          }
        });
    return finding("status", "open");
  }

  private StoredFinding finding(String statusKey, String open) {
    return new StoredFinding(
        word("fingerprint"),
        word("code"),
        word("level"),
        word(statusKey).equals(open),
        word("model"),
        place(words),
        word("message"),
        word("quote"),
        steps,
        missing,
        related);
  }

  private String word(String key) {
    return words.getOrDefault(key, "");
  }

  private static String place(Map<String, String> of) {
    return of.getOrDefault("path", "")
        + ":"
        + of.getOrDefault("line", "1")
        + ":"
        + of.getOrDefault("column", "1");
  }

  private String step() throws IOException {
    Map<String, String> step = new TreeMap<>();
    json.fields(key -> step.put(key, json.text()));
    String source = step.getOrDefault("source", "");
    return step.getOrDefault("text", "") + (source.isEmpty() ? "" : "  [" + source + "]");
  }

  private String evidence() throws IOException {
    Map<String, String> evidence = new TreeMap<>();
    json.fields(key -> evidence.put(key, json.text()));
    return related(evidence.getOrDefault("role", ""), evidence);
  }

  private static String related(String role, Map<String, String> evidence) {
    return role + " at " + place(evidence) + ": \"" + evidence.getOrDefault("quote", "") + "\"";
  }

  /**
   * A result of a SARIF log; empty for one that tells what is no longer there, or is no finding.
   */
  Optional<StoredFinding> ofLog() throws IOException {
    words.put("suppressed", "no");
    json.fields(
        key -> {
          switch (key) {
            case "ruleId" -> words.put("code", json.text());
            case "level", "kind", "baselineState" -> words.put(key, json.text());
            case "message" -> words.put("message", message());
            case "locations" -> json.elements(() -> words.putAll(location()));
            case "relatedLocations" -> json.elements(() -> related.add(relatedLocation()));
            case "codeFlows" -> json.elements(() -> json.fields(this::flow));
            case "suppressions" -> json.elements(() -> words.put("suppressed", "yes"));
            case "partialFingerprints" ->
                json.fields(
                    name -> {
                      if (name.equals(Fingerprints.KEY)) {
                        words.put("fingerprint", json.text());
                      }
                    });
            case "properties" -> json.fields(this::property);
            default -> {
              // of no use here
            }
          }
        });
    boolean isFinding = !word("baselineState").equals("absent") && isOf(word("kind"));
    boolean isKnown = word("baselineState").equals("unchanged");
    words.put("suppressed", isKnown ? "known" : word("suppressed"));
    return isFinding ? Optional.of(finding("suppressed", "no")) : Optional.empty();
  }

  private static boolean isOf(String kind) {
    return kind.isEmpty() || kind.equals("fail") || kind.equals("open");
  }

  private void property(String name) throws IOException {
    switch (name) {
      case "flopaudit/model" -> words.put("model", json.text());
      case "flopaudit/level" -> words.put("level", json.text());
      case "flopaudit/missing" -> json.elements(() -> missing.add(json.text()));
      default -> {
        // of no use here
      }
    }
  }

  private String message() throws IOException {
    List<String> text = new ArrayList<>();
    json.fields(
        key -> {
          if (key.equals("text")) {
            text.add(json.text());
          }
        });
    return String.join(" ", text);
  }

  private void flow(String key) throws IOException {
    if (key.equals("threadFlows")) {
      json.elements(() -> json.fields(this::thread));
    }
  }

  private void thread(String key) throws IOException {
    if (key.equals("locations")) {
      json.elements(
          () ->
              json.fields(
                  name -> {
                    if (name.equals("location")) {
                      Map<String, String> at = location();
                      steps.add(at.getOrDefault("message", "") + "  [" + place(at) + "]");
                    }
                  }));
    }
  }

  private String relatedLocation() throws IOException {
    Map<String, String> at = location();
    return related(at.getOrDefault("message", ""), at);
  }

  /** The path, line, column, quote and message of a location. */
  private Map<String, String> location() throws IOException {
    Map<String, String> at = new TreeMap<>();
    json.fields(
        key -> {
          if (key.equals("message")) {
            at.put("message", message());
          } else if (key.equals("physicalLocation")) {
            json.fields(part -> physical(part, at));
          }
        });
    return at;
  }

  private void physical(String part, Map<String, String> at) throws IOException {
    if (part.equals("artifactLocation")) {
      json.fields(
          key -> {
            if (key.equals("uri")) {
              at.put("path", json.text());
            }
          });
    } else if (part.equals("region")) {
      json.fields(
          key -> {
            switch (key) {
              case "startLine" -> at.put("line", json.text());
              case "startColumn" -> at.put("column", json.text());
              case "snippet" -> at.put("quote", message());
              default -> {
                // of no use here
              }
            }
          });
    }
  }
}
