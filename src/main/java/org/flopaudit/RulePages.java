package org.flopaudit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flopaudit.report.RuleText;
import org.flopaudit.rule.Rule;

/** Rules as users read them. */
final class RulePages {
  private RulePages() {}

  static RuleText of(Rule rule) {
    Rule.Description said = rule.description();
    return new RuleText(
        said.id(),
        rule.gravest(),
        said.summary(),
        said.what() + " " + said.why(),
        text(said, "", "    "),
        text(said, "## ", "    "),
        said.tags(),
        RuleText.Precision.valueOf(said.precision().name()),
        said.laws());
  }

  /**
   * The sections of a page.
   *
   * @param heading what stands before a heading
   * @param margin what stands before a line of an example
   */
  private static String text(Rule.Description said, String heading, String margin) {
    return Stream.of(
            section(heading, "What it does", said.what()),
            section(heading, "Why it matters", said.why()),
            section(heading, "How it decides", said.decides()),
            section(heading, "Example", indented(said.example(), margin)),
            section(heading, "Disclose instead", indented(said.better(), margin)),
            section(heading, "When to suppress", said.suppress()),
            said.changes().isEmpty() ? "" : section(heading, "Changes", changes(said.changes())),
            section(heading, "References", references(said.references())))
        .filter(section -> !section.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String section(String heading, String title, String text) {
    return heading + title + "\n\n" + text + "\n";
  }

  private static String indented(String text, String margin) {
    return text.lines().map(line -> margin + line).collect(Collectors.joining("\n"));
  }

  private static String changes(List<Rule.Change> changes) {
    return changes.stream()
        .map(change -> "- " + change.day() + ": " + change.text())
        .collect(Collectors.joining("\n"));
  }

  private static String references(List<Rule.Reference> references) {
    return references.stream()
        .map(reference -> "- " + (reference.text() + " " + reference.url()).strip())
        .collect(Collectors.joining("\n"));
  }
}
