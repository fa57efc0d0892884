package org.flopaudit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.review.StoredFinding;
import org.flopaudit.review.StoredReport;

/** How a finding of a stored report came about, as lines for people. */
final class StoredPage {
  private StoredPage() {}

  /**
   * The lines on one finding.
   *
   * @param fingerprint as the report gives it, or the beginning of it
   * @throws UsageException if the report has no such finding, or several
   */
  static List<String> of(Path report, String fingerprint) {
    StoredReport stored = StoredReport.read(report);
    StoredFinding finding =
        stored
            .find(fingerprint)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no one finding of "
                            + report
                            + " has the fingerprint '"
                            + fingerprint
                            + "'; json, csv and SARIF give them"));
    List<String> lines = new ArrayList<>();
    lines.add(finding.place() + ": " + finding.level() + " " + finding.code());
    lines.add("fingerprint " + finding.fingerprint() + (finding.isOpen() ? "" : ", not open"));
    lines.add("model " + finding.model());
    lines.add("");
    lines.add(finding.message());
    section("the words", finding.quote().isEmpty() ? List.of() : List.of(finding.quote()), lines);
    section("the arithmetic", finding.steps(), lines);
    section("what is missing", finding.missing(), lines);
    section("further evidence", finding.related(), lines);
    lines.add("");
    lines.add("how the rule decides: flopaudit explain " + finding.code());
    lines.add("how a line was read: flopaudit explain FILE:LINE");
    return lines;
  }

  private static void section(String title, List<String> items, List<String> lines) {
    if (!items.isEmpty()) {
      lines.add("");
      lines.add(title + ":");
      items.forEach(item -> lines.add("  " + item));
    }
  }
}
