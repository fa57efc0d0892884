package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.flopaudit.data.DataNode;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.source.Problem;

/**
 * The whole report as JSON: {@code docs/schemas/flopaudit-report-1.schema.json}. Within version 1,
 * keys are added and never taken away or given another meaning.
 */
final class JsonFormat implements ReportFormat {
  static final String VERSION = "flopaudit-report-1";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonText json = JsonText.indented(out)) {
      json.object().text("format", VERSION);
      json.object("tool").text("name", Product.NAME).text("version", Product.VERSION).end();
      json.text("asOf", report.asOf().toString());
      json.number("exit", report.status().code()).text("summary", report.summary());
      inputs(report.inputs(), json);
      json.object("counts");
      for (Level level : List.of(Level.ERROR, Level.WARNING, Level.NOTE)) {
        json.number(level.label(), report.count(level));
      }
      for (Review.Status status : Review.Status.values()) {
        json.number(DataNode.word(status), report.count(status));
      }
      json.end();
      json.array("findings");
      FindingJson findings = new FindingJson(json, Fingerprints.of(report), report.review());
      for (Finding finding : report.listed()) {
        findings.write(finding);
      }
      json.end();
      absent(report.review().absent(), json);
      json.texts("notes", report.review().notes());
      problems(report.problems(), json);
      rules(report.rules(), json);
      json.end();
    }
    out.write('\n');
  }

  private static void inputs(InputAccount inputs, JsonText json) throws IOException {
    json.object("inputs").number("total", inputs.total()).number("checked", inputs.checked());
    reasons("skipped", inputs.skipped(), json);
    reasons("failed", inputs.failed(), json);
    reasons("limited", inputs.limited(), json);
    json.end();
  }

  private static void reasons(String key, Map<String, Integer> reasons, JsonText json)
      throws IOException {
    json.array(key);
    for (Map.Entry<String, Integer> reason : reasons.entrySet()) {
      json.object().text("reason", reason.getKey()).number("count", reason.getValue()).end();
    }
    json.end();
  }

  private static void absent(List<KnownFinding> absent, JsonText json) throws IOException {
    json.array("absent");
    for (KnownFinding finding : absent) {
      finding.write(json);
    }
    json.end();
  }

  private static void problems(List<Problem> problems, JsonText json) throws IOException {
    json.array("problems");
    for (Problem problem : problems) {
      json.object().text("path", problem.path());
      json.number("line", problem.position().line()).number("column", problem.position().column());
      json.text("message", problem.sentence()).end();
    }
    json.end();
  }

  private static void rules(List<RuleText> rules, JsonText json) throws IOException {
    json.array("rules");
    for (RuleText rule : rules) {
      json.object().text("code", rule.id().code()).text("name", rule.id().name());
      json.text("level", rule.level().label()).text("precision", rule.precision().label());
      json.text("summary", rule.summary()).texts("tags", rule.tags()).end();
    }
    json.end();
  }
}
