package org.flopaudit.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.finding.Finding;
import org.flopaudit.source.Evidence;

/** A finding as a SARIF result. */
final class SarifResult {
  private final SarifProfile profile;
  private final SarifLocations locations;
  private final SarifTool tool;
  private final Fingerprints fingerprints;
  private final Review review;
  private final SarifLinks links;

  SarifResult(SarifProfile profile, SarifLocations locations, SarifTool tool, Report report) {
    this.profile = profile;
    this.locations = locations;
    this.tool = tool;
    this.fingerprints = Fingerprints.of(report);
    this.review = report.review();
    this.links = new SarifLinks(report.coverage().checkouts());
  }

  /** Writes it. */
  void write(Finding finding, JsonText json) throws IOException {
    json.object().text("ruleId", finding.rule().code());
    json.number("ruleIndex", tool.index(finding.rule()));
    String kind = profile.kind(finding);
    json.text("kind", kind);
    json.text("level", kind.equals("fail") ? finding.level().label() : "none");
    links.writeMessage(finding, profile.related(finding), json);
    json.array("locations").object();
    locations.write(finding.place(), json);
    json.end().end();
    related(finding, json);
    steps(finding, json);
    json.object("partialFingerprints");
    json.text(Fingerprints.KEY, fingerprints.of(finding)).end();
    decisions(finding, json);
    tool.writeTaxa(finding.rule(), json);
    json.object("properties").text("flopaudit/model", finding.model());
    json.text("flopaudit/subject", finding.subject());
    json.text("flopaudit/level", finding.level().label());
    json.texts("flopaudit/sources", sources(finding));
    links.writeEvidence(finding, profile.related(finding), json);
    json.texts("flopaudit/missing", finding.missing()).end();
    json.end();
  }

  /** Where numbers come from that no document of the run states. */
  private static List<String> sources(Finding finding) {
    return finding.steps().stream()
        .filter(step -> !step.source().isEmpty() && quoted(finding, step).isEmpty())
        .map(Finding.Step::source)
        .distinct()
        .toList();
  }

  /** Writes that a rule found nothing. */
  void write(Coverage.Silence silence, JsonText json) throws IOException {
    json.object().text("ruleId", silence.rule().code());
    json.number("ruleIndex", tool.index(silence.rule()));
    json.text("kind", silence.applies() ? "pass" : "notApplicable").text("level", "none");
    String found = silence.applies() ? "found nothing to report" : "does not apply";
    String text = silence.rule().name() + " " + found + " in '" + silence.repository() + "'.";
    SarifFormat.message(json, "message", SarifText.escaped(text));
    json.array("locations").object();
    locations.write(silence.place(), json);
    json.end().end();
    json.object("partialFingerprints");
    json.text(Fingerprints.KEY, fingerprints.of(silence)).end();
    if (review.isCompared()) {
      json.text("baselineState", "unchanged");
    }
    if (!review.suppressed().isEmpty()) {
      json.array("suppressions").end();
    }
    json.end();
  }

  /**
   * Writes what an earlier run found and this one does not; its file may be gone, so it has no
   * region.
   */
  void write(KnownFinding absent, JsonText json) throws IOException {
    json.object().text("ruleId", absent.code());
    Optional<Integer> index = tool.indexOf(absent.code());
    if (index.isPresent()) {
      json.number("ruleIndex", index.get());
    }
    json.text("kind", "fail").text("level", absent.level().label());
    String text = "No longer found in '" + absent.model() + "'.";
    SarifFormat.message(json, "message", SarifText.escaped(text));
    json.array("locations").object();
    locations.write(absent.path(), json);
    json.end().end();
    json.object("partialFingerprints").text(Fingerprints.KEY, absent.fingerprint()).end();
    json.text("baselineState", "absent");
    if (!review.suppressed().isEmpty()) {
      json.array("suppressions").end();
    }
    json.end();
  }

  /** The standard wants both of these on every result or on none. */
  private void decisions(Finding finding, JsonText json) throws IOException {
    if (review.isCompared()) {
      json.text("baselineState", review.known().contains(finding) ? "unchanged" : "new");
    }
    if (profile == SarifProfile.GITHUB || review.suppressed().isEmpty()) {
      return;
    }
    json.array("suppressions");
    Suppression suppression = review.suppressed().get(finding);
    if (suppression != null) {
      json.object().text("kind", suppression.kind().sarif()).text("status", "accepted");
      json.text("justification", suppression.unsigned()).end();
    }
    json.end();
  }

  private void related(Finding finding, JsonText json) throws IOException {
    List<Finding.Related> related = profile.related(finding);
    if (related.isEmpty()) {
      return;
    }
    json.array("relatedLocations");
    int id = 1;
    for (Finding.Related one : related) {
      json.object().number("id", id++);
      locations.write(one.evidence(), json);
      SarifFormat.message(json, "message", SarifText.sentence(SarifText.escaped(one.role())));
      json.end();
    }
    json.end();
  }

  /** The arithmetic as a code flow, which GitHub offers as "Show paths". */
  private void steps(Finding finding, JsonText json) throws IOException {
    List<Finding.Step> steps = profile.steps(finding);
    if (steps.isEmpty()) {
      return;
    }
    json.array("codeFlows").object().array("threadFlows").object().array("locations");
    for (Finding.Step step : steps) {
      Optional<Evidence> quoted = quoted(finding, step);
      json.object().object("location");
      locations.write(quoted.orElse(finding.place()), json);
      boolean tellsSource = quoted.isEmpty() && !step.source().isEmpty();
      String text = tellsSource ? step.text() + " (" + step.source() + ")" : step.text();
      SarifFormat.message(json, "message", SarifText.sentence(SarifText.escaped(text)));
      json.end();
      if (step.amount().isPresent()) {
        json.object("properties");
        FindingJson.amount("flopaudit/flop", step.amount().get(), json);
        json.end();
      }
      json.end();
    }
    json.end().end().end().end().end();
  }

  /** The evidence that a step's numbers come from; none for a constant. */
  private static Optional<Evidence> quoted(Finding finding, Finding.Step step) {
    return Stream.concat(
            Stream.of(finding.place()), finding.related().stream().map(Finding.Related::evidence))
        .filter(evidence -> evidence.place().equals(step.source()))
        .findFirst();
  }
}
