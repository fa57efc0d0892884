package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.flopaudit.finding.Finding;
import org.flopaudit.source.Evidence;

/** A table for spreadsheets (RFC 4180), in which no cell is taken for a formula. */
final class CsvFormat implements ReportFormat {
  private static final List<String> HEADER =
      List.of(
          "path",
          "line",
          "column",
          "level",
          "code",
          "name",
          "model",
          "subject",
          "message",
          "missing",
          "quote",
          "fingerprint");
  private static final String BEGINS_FORMULA = "=+-@";

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Fingerprints fingerprints = Fingerprints.of(report);
    row(HEADER, out);
    for (Finding finding : report.shown()) {
      Evidence place = finding.place();
      row(
          List.of(
              place.path(),
              String.valueOf(place.from().line()),
              String.valueOf(place.from().column()),
              finding.level().label(),
              finding.rule().code(),
              finding.rule().name(),
              finding.model(),
              finding.subject(),
              finding.message(),
              String.join("; ", finding.missing()),
              place.quote(),
              fingerprints.of(finding)),
          out);
    }
  }

  private static void row(List<String> cells, Writer out) throws IOException {
    out.write(cells.stream().map(CsvFormat::cell).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String cell(String text) {
    String clean = Visible.lines(text);
    boolean looksLikeFormula =
        !clean.isBlank() && BEGINS_FORMULA.indexOf(clean.stripLeading().charAt(0)) >= 0;
    String safe = looksLikeFormula || startsWithControl(clean) ? "'" + clean : clean;
    boolean needsQuotes =
        safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean startsWithControl(String text) {
    return !text.isEmpty() && Character.isISOControl(text.charAt(0));
  }
}
