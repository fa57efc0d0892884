package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.source.Evidence;

/** GitHub's workflow commands, which annotate the lines of a pull request. */
final class GithubFormat implements ReportFormat {
  private static final int SHOWN_PER_LEVEL = 10;

  @Override
  public String name() {
    return "github";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    SourceRoot root = SourceRoot.of(report.inputs().given());
    for (Finding finding : report.shown()) {
      Evidence place = finding.place();
      out.write("::" + command(finding.level()) + " file=" + property(root.relative(place.path())));
      out.write(",line=" + place.from().line() + ",endLine=" + place.to().line());
      if (place.from().line() == place.to().line()) {
        out.write(",col=" + place.from().column() + ",endColumn=" + place.to().column());
      }
      out.write(",title=" + property(finding.rule().toString()) + "::" + text(message(finding)));
      out.write('\n');
    }
  }

  @Override
  public List<String> omissions(Report report) {
    boolean tooMany =
        List.of(Level.values()).stream()
            .anyMatch(
                level ->
                    report.shown().stream().filter(finding -> finding.level() == level).count()
                        > SHOWN_PER_LEVEL);
    return tooMany
        ? List.of("GitHub shows the first 10 annotations of a level; the log has them all")
        : List.of();
  }

  private static String command(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String message(Finding finding) {
    return finding.missing().isEmpty()
        ? finding.message()
        : finding.message() + " Missing: " + String.join("; ", finding.missing()) + ".";
  }

  private static String text(String text) {
    return Visible.line(text).replace("%", "%25");
  }

  private static String property(String text) {
    return text(text).replace(":", "%3A").replace(",", "%2C");
  }
}
