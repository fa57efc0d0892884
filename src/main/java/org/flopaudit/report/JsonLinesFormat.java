package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import org.flopaudit.finding.Finding;

/** One finding a line, as JSON: for streams of millions. */
final class JsonLinesFormat implements ReportFormat {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Fingerprints fingerprints = Fingerprints.of(report);
    for (Finding finding : report.listed()) {
      try (JsonText json = JsonText.compact(out)) {
        new FindingJson(json, fingerprints, report.review()).write(finding);
      }
      out.write('\n');
    }
  }
}
