package org.flopaudit.report;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Problem;

/** Places as SARIF writes them: relative, and with all four numbers of a region. */
final class SarifLocations {
  /** The name of the folder that paths are relative to. */
  static final String BASE = "SRCROOT";

  private final SourceRoot root;
  private final List<String> artifacts;

  /** Places below a root, without an index of files. */
  SarifLocations(SourceRoot root) {
    this(root, List.of());
  }

  private SarifLocations(SourceRoot root, List<String> artifacts) {
    this.root = root;
    this.artifacts = artifacts;
  }

  /** The same places, with each file's number in the log's list of files. */
  SarifLocations over(List<String> sortedArtifacts) {
    return new SarifLocations(root, sortedArtifacts);
  }

  /** A file as a relative URI reference. */
  String uri(String path) {
    return root.uri(path);
  }

  /** Evidence as the {@code physicalLocation} of the object being written. */
  void write(Evidence evidence, JsonText json) throws IOException {
    json.object("physicalLocation");
    artifact(evidence.path(), json);
    json.object("region");
    region(json, evidence.from().line(), evidence.from().column());
    json.number("endLine", evidence.to().line()).number("endColumn", evidence.to().column());
    SarifFormat.message(json, "snippet", evidence.quote());
    json.end();
    surroundings(evidence, json);
    json.end();
  }

  /** A file as a whole as the {@code physicalLocation} of the object being written. */
  void write(String path, JsonText json) throws IOException {
    json.object("physicalLocation");
    artifact(path, json);
    json.end();
  }

  /** A problem's place as the {@code physicalLocation} of the object being written. */
  void write(Problem problem, JsonText json) throws IOException {
    json.object("physicalLocation");
    artifact(problem.path(), json);
    json.object("region");
    region(json, problem.position().line(), problem.position().column());
    json.end().end();
  }

  private void artifact(String path, JsonText json) throws IOException {
    String uri = uri(path);
    json.object("artifactLocation").text("uri", uri).text("uriBaseId", BASE);
    int index = Collections.binarySearch(artifacts, uri);
    if (index >= 0) {
      json.number("index", index);
    }
    json.end();
  }

  /** The line around a quote, where the quote is a part of one line and not the whole of it. */
  private static void surroundings(Evidence evidence, JsonText json) throws IOException {
    int before = evidence.span().start() - evidence.excerptStart();
    int excerptEnd = evidence.excerptStart() + evidence.excerpt().length();
    boolean isPart =
        evidence.span().end() <= excerptEnd
            && evidence.excerpt().length() > evidence.span().length();
    if (!isPart) {
      return;
    }
    int startColumn = evidence.from().column() - before;
    json.object("contextRegion");
    region(json, evidence.from().line(), startColumn);
    json.number("endLine", evidence.from().line());
    json.number("endColumn", startColumn + evidence.excerpt().length());
    SarifFormat.message(json, "snippet", evidence.excerpt());
    json.end();
  }

  private static void region(JsonText json, int line, int column) throws IOException {
    json.number("startLine", line).number("startColumn", column);
  }
}
