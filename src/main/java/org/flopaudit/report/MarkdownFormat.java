package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.flopaudit.finding.Finding;
import org.flopaudit.source.Evidence;

/** A comment on a pull request, or a step summary: within the length that GitHub takes. */
final class MarkdownFormat implements ReportFormat {
  private static final int LONGEST = 60_000;

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    out.write("### flopaudit\n\n" + escaped(report.summary()) + "\n");
    List<String> sections = fitting(report);
    for (String section : sections) {
      out.write(section);
    }
    for (String note : report.review().notes()) {
      out.write("\n" + escaped(note) + "\n");
    }
    for (String omission : omissions(report)) {
      out.write("\n" + escaped(omission) + "\n");
    }
  }

  @Override
  public List<String> omissions(Report report) {
    int left = report.shown().size() - fitting(report).size();
    return left == 0
        ? List.of()
        : List.of(Report.counted(left, "finding") + " left out, for a comment has its limits");
  }

  /** The gravest findings that fit, each as a section. */
  private static List<String> fitting(Report report) {
    List<Finding> gravestFirst =
        report.shown().stream().sorted(Comparator.comparing(Finding::level).reversed()).toList();
    List<String> sections = new ArrayList<>();
    int length = 0;
    for (Finding finding : gravestFirst) {
      String section = section(finding);
      length += section.length();
      if (length > LONGEST) {
        break;
      }
      sections.add(section);
    }
    return sections;
  }

  private static String section(Finding finding) {
    StringBuilder section = new StringBuilder();
    section.append("\n**").append(finding.level().label()).append("** ");
    section.append(escaped(finding.rule().toString())).append(" at ");
    section.append(code(finding.place().place())).append("\n\n");
    section.append(escaped(finding.message())).append("\n\n");
    if (!finding.place().quote().isBlank()) {
      section.append("> ").append(code(finding.place().quote())).append("\n");
    }
    for (Finding.Step step : finding.steps()) {
      String source = step.source().isEmpty() ? "" : " (" + step.source() + ")";
      section.append("- ").append(escaped(step.text() + source)).append('\n');
    }
    for (String missing : finding.missing()) {
      section.append("- missing: ").append(escaped(missing)).append('\n');
    }
    for (Finding.Related related : finding.related()) {
      Evidence evidence = related.evidence();
      section.append("- ").append(escaped(related.role())).append(" at ");
      section.append(code(evidence.place())).append('\n');
    }
    return section.toString();
  }

  /** Text in which nothing is Markdown, HTML or a link, or calls a user by name. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char c : Visible.line(text).toCharArray()) {
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '@' -> escaped.append("&#64;");
        case '#' -> escaped.append("&#35;");
        case '\\', '`', '*', '_', '[', ']', '|', '~', '$' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString().replace("://", "&#58;//").replace("www.", "www&#46;");
  }

  /** Text as a code span, fenced by more backticks than stand in it. */
  private static String code(String text) {
    String line = Visible.line(text).strip();
    int longest = 0;
    int run = 0;
    for (int at = 0; at < line.length(); at++) {
      run = line.charAt(at) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return longest == 0 ? fence + line + fence : fence + " " + line + " " + fence;
  }
}
