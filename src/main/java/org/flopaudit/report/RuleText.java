package org.flopaudit.report;

import java.util.List;
import org.flopaudit.data.DataNode;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.RuleId;

/**
 * What users read about a rule.
 *
 * @param id its code and name
 * @param level the level of its findings, where a finding does not set its own
 * @param summary one sentence, beginning with "Flags"
 * @param description what it does and why it matters, in a paragraph
 * @param help how it decides and what to disclose instead, as plain text
 * @param helpMarkdown the same in Markdown
 * @param tags words to filter by, each once
 * @param precision how often its findings are right, as measured
 * @param laws the ids of the laws it rests on
 */
public record RuleText(
    RuleId id,
    Level level,
    String summary,
    String description,
    String help,
    String helpMarkdown,
    List<String> tags,
    Precision precision,
    List<String> laws)
    implements Comparable<RuleText> {

  /** How often a rule's findings are right; the words are GitHub's. */
  public enum Precision {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    /** The word that users see, such as {@code very-high}. */
    public String label() {
      return DataNode.word(this);
    }
  }

  /** Copies the lists. */
  public RuleText {
    tags = List.copyOf(tags);
    laws = List.copyOf(laws);
  }

  /** Orders by code. */
  @Override
  public int compareTo(RuleText other) {
    return id.compareTo(other.id);
  }
}
