package org.flopaudit.page;

import java.util.List;
import java.util.Map;
import org.flopaudit.finding.Finding;
import org.flopaudit.report.Visible;

/**
 * A finding.
 *
 * @param anchor where on the page it is
 * @param level its level
 * @param rule the name of its rule
 * @param code the code of its rule
 * @param model what it is about
 * @param message what it says
 * @param quote the words it points at
 * @param working its arithmetic and further quotes
 * @param isUndecided whether the documents leave open what it is about
 * @param missing what would have to be disclosed to settle it, unless the message says so
 */
public record FindingItem(
    String anchor,
    String level,
    String rule,
    String code,
    Link model,
    String message,
    Quote quote,
    Working working,
    boolean isUndecided,
    List<String> missing) {

  /** Copies the list. */
  public FindingItem {
    missing = List.copyOf(missing);
  }

  /**
   * A finding.
   *
   * @param number its place on the page
   * @param laws what sentences call each law, by its id
   */
  static FindingItem of(Finding finding, int number, Anchors anchors, Map<String, String> laws) {
    return new FindingItem(
        "f" + number,
        finding.level().label(),
        finding.rule().name(),
        finding.rule().code(),
        anchors.named(finding.model()),
        Plain.named(Plain.text(Visible.line(finding.message())), laws),
        Quote.of(finding.place()),
        Working.of(finding, laws),
        finding.isUndecided(),
        finding.missing().stream()
            .filter(missing -> !finding.message().contains(missing))
            .map(Visible::line)
            .map(Plain::text)
            .toList());
  }

  /** What it is about, in few words: the name of its rule. */
  public String about() {
    return Plain.term(rule);
  }

  /** A shape for the level, for those who do not see its colour. */
  public String shape() {
    return switch (level) {
      case "error" -> "✖";
      case "warning" -> "▲";
      default -> "•";
    };
  }
}
