package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Problem;

/** For people at a terminal, in the manner of compilers. */
final class TextFormat implements ReportFormat {
  private static final int COLUMNS = 100;
  private static final String INDENT = "  ";

  private final boolean color;

  TextFormat(boolean color) {
    this.color = color;
  }

  @Override
  public String name() {
    return ReportFormats.DEFAULT;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.displayed()) {
      write(finding, out);
      suppression(report.review(), finding, out);
      out.write('\n');
    }
    for (Problem problem : report.problems()) {
      line(out, bold(place(problem)) + ": problem: " + Visible.line(problem.sentence()));
    }
  }

  private void write(Finding finding, Writer out) throws IOException {
    line(
        out,
        bold(Visible.line(finding.place().place()))
            + ": "
            + painted(finding.level())
            + " "
            + Visible.line(finding.rule().toString()));
    wrapped(out, INDENT, INDENT, finding.message());
    quote(out, finding.place(), finding.level());
    list(out, "arithmetic:", finding.steps().stream().map(step -> cited(step, finding)).toList());
    list(out, "missing:", unsaid(finding));
    for (Finding.Related related : finding.related()) {
      if (!isCited(related, finding)) {
        wrapped(out, INDENT + "note: ", INDENT + "      ", note(related));
      }
    }
  }

  /** What is missing and not in the message already. */
  private static List<String> unsaid(Finding finding) {
    return finding.missing().stream().filter(item -> !finding.message().contains(item)).toList();
  }

  /** A step with its source, and the words where its source is a quote. */
  private static String cited(Finding.Step step, Finding finding) {
    if (step.source().isEmpty()) {
      return step.text();
    }
    String words =
        finding.related().stream()
            .map(Finding.Related::evidence)
            .filter(evidence -> evidence.place().equals(step.source()))
            .findFirst()
            .map(evidence -> quoted(evidence) + " at ")
            .orElse("");
    return step.text() + "  [" + words + step.source() + "]";
  }

  /** Whether a line of the arithmetic has the same words. */
  private static boolean isCited(Finding.Related related, Finding finding) {
    String place = related.evidence().place();
    return finding.steps().stream().anyMatch(step -> step.source().equals(place));
  }

  private static void suppression(Review review, Finding finding, Writer out) throws IOException {
    Suppression suppression = review.suppressed().get(finding);
    if (suppression != null) {
      wrapped(out, INDENT + "suppressed: ", INDENT + INDENT, suppression.words());
    }
  }

  private void quote(Writer out, Evidence place, Level level) throws IOException {
    String number = "    " + place.from().line();
    String gutter = " ".repeat(number.length());
    QuotedLine quoted = QuotedLine.of(place, COLUMNS - number.length() - 3);
    line(out, faint(gutter + " |"));
    line(out, faint(number + " |") + " " + quoted.text().stripTrailing());
    line(out, faint(gutter + " |") + " " + paint(level, quoted.underline()));
  }

  private static void list(Writer out, String title, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    line(out, INDENT + title);
    for (String text : lines) {
      wrapped(out, INDENT + INDENT, INDENT + INDENT + INDENT, text);
    }
  }

  private static String note(Finding.Related related) {
    Evidence evidence = related.evidence();
    String words = evidence.quote().isEmpty() ? "" : ": " + quoted(evidence);
    return related.role() + " at " + evidence.place() + words;
  }

  private static String quoted(Evidence evidence) {
    return '"' + evidence.quote() + '"';
  }

  private static String place(Problem problem) {
    return Visible.line(problem.path()) + ":" + problem.position();
  }

  /** Breaks at spaces; a word longer than the line stays whole, for it may be a path. */
  private static void wrapped(Writer out, String first, String next, String text)
      throws IOException {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : words(Visible.line(text))) {
      if (!empty && DisplayWidth.of(line + " " + word) > COLUMNS) {
        line(out, line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    line(out, line.toString());
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static void line(Writer out, String line) throws IOException {
    out.write(line.stripTrailing());
    out.write('\n');
  }

  private String painted(Level level) {
    return paint(level, level.label());
  }

  private String paint(Level level, String text) {
    return switch (level) {
      case ERROR -> style("1;31", text);
      case WARNING -> style("1;33", text);
      case NOTE -> style("1;36", text);
    };
  }

  private String bold(String text) {
    return style("1", text);
  }

  private String faint(String text) {
    return style("2", text);
  }

  private String style(String code, String text) {
    return color ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
