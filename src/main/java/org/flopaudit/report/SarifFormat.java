package org.flopaudit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flopaudit.finding.Finding;
import org.flopaudit.source.Problem;

/**
 * SARIF 2.1.0 (errata 01), written by hand because the Java libraries for it drop an explicit
 * {@code level: warning}. Says nothing of the machine or the time, so equal reports are equal
 * bytes.
 */
final class SarifFormat implements ReportFormat {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final SarifProfile profile;

  SarifFormat(SarifProfile profile) {
    this.profile = profile;
  }

  @Override
  public String name() {
    return profile.formatName();
  }

  @Override
  public Detail shows() {
    return profile == SarifProfile.FULL ? Detail.SILENCES : Detail.NONE;
  }

  @Override
  public List<String> omissions(Report report) {
    return selection(report).omissions();
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    write(report, selection(report), out);
  }

  private SarifSelection selection(Report report) {
    return SarifSelection.of(report, profile, selected -> packed(report, selected));
  }

  private long packed(Report report, SarifSelection selected) {
    try {
      return PackedLength.of(out -> write(report, selected, out));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written that could fail", e);
    }
  }

  private void write(Report report, SarifSelection selection, Writer out) throws IOException {
    try (JsonText json = JsonText.indented(out)) {
      json.object().text("$schema", SCHEMA).text("version", "2.1.0");
      json.array("runs").object();
      run(report, selection, json);
      json.end().end().end();
    }
    out.write('\n');
  }

  private void run(Report report, SarifSelection selection, JsonText json) throws IOException {
    SarifLocations locations = new SarifLocations(SourceRoot.of(report.inputs().given()));
    List<String> artifacts = artifacts(selection.results(), locations);
    SarifTool tool = new SarifTool(report.rules(), report.laws());

    tool.write(json);
    invocation(report, selection, locations, json);
    new SarifProvenance(report.coverage(), locations).write(json);
    // What follows the last slash names one run; without it, this names all runs of this kind.
    json.object("automationDetails").text("id", profile.category() + "/").end();
    json.text("columnKind", "utf16CodeUnits");
    json.texts("newlineSequences", List.of("\r\n", "\n", "\r"));
    json.text("defaultEncoding", "utf-8").text("language", "en-US");
    tool.writeTaxonomies(json);
    json.array("artifacts");
    for (String uri : artifacts) {
      json.object().object("location");
      json.text("uri", uri).text("uriBaseId", SarifLocations.BASE);
      json.end().texts("roles", List.of("analysisTarget")).end();
    }
    json.end();
    SarifResult result = new SarifResult(profile, locations.over(artifacts), tool, report);
    json.array("results");
    for (Finding finding : selection.results()) {
      result.write(finding, json);
    }
    for (Coverage.Silence silence : profile.silences(report)) {
      result.write(silence, json);
    }
    for (KnownFinding absent : profile.absent(report)) {
      result.write(absent, json);
    }
    json.end();
    json.object("properties").text("flopaudit/asOf", report.asOf().toString());
    json.number("flopaudit/inputs", report.inputs().total());
    json.number("flopaudit/checked", report.inputs().checked()).end();
  }

  private List<String> artifacts(List<Finding> results, SarifLocations locations) {
    SortedSet<String> uris = new TreeSet<>();
    for (Finding finding : results) {
      uris.add(locations.uri(finding.place().path()));
      profile.related(finding).stream()
          .map(related -> locations.uri(related.evidence().path()))
          .forEach(uris::add);
    }
    return List.copyOf(uris);
  }

  private void invocation(
      Report report, SarifSelection selection, SarifLocations locations, JsonText json)
      throws IOException {
    ExitStatus status = report.status();
    boolean successful = status == ExitStatus.CLEAN || status == ExitStatus.FINDINGS;
    json.array("invocations").object();
    json.truth("executionSuccessful", successful);
    json.number("exitCode", status.code()).text("exitCodeDescription", status.words());
    json.array("toolExecutionNotifications");
    for (SarifNotice.Spoken spoken : SarifNotice.onRun(report, selection.omissions())) {
      notification(json, spoken.notice(), spoken.level(), spoken.text());
      json.end();
    }
    for (Problem problem : report.problems()) {
      String text = SarifText.sentence(SarifText.escaped(problem.sentence()));
      Optional<Coverage.BrokenRule> broken = report.coverage().brokenRule(problem);
      notification(json, SarifNotice.of(problem, broken.isPresent()), "warning", text);
      if (broken.isPresent()) {
        json.object("associatedRule").text("id", broken.get().rule().code()).end();
      }
      json.array("locations").object();
      locations.write(problem, json);
      json.end().end().end();
    }
    json.end().end().end();
  }

  /** Begins a notification; the caller ends it. */
  private static void notification(JsonText json, SarifNotice notice, String level, String text)
      throws IOException {
    json.object().object("descriptor");
    json.text("id", notice.id()).number("index", notice.ordinal()).end();
    json.text("level", level);
    message(json, "message", text);
  }

  /** A message of plain text under a key. */
  static void message(JsonText json, String key, String text) throws IOException {
    json.object(key).text("text", text).end();
  }
}
