package org.flopaudit.page;

import java.util.List;

/**
 * A question of the summary and its answer.
 *
 * @param id where on the page it is
 * @param style what the style sheet calls it
 * @param title the question, in few words
 * @param count how many answer it
 * @param unit what they are, such as {@code models}
 * @param text what is to be said of them all
 * @param first the few that matter most
 * @param rest the part of the page that has the others
 */
public record Card(
    String id,
    String style,
    String title,
    int count,
    String unit,
    String text,
    List<Mention> first,
    String rest) {
  private static final int SHOWN = 5;

  /** Shows the first few. */
  public Card {
    first = first.stream().limit(SHOWN).toList();
  }

  /**
   * One that answers the question.
   *
   * @param link its name, and where there is more
   * @param says what is to be said of it
   * @param level the level of a finding; empty where it is a model
   * @param shape a shape for the level
   */
  public record Mention(Link link, String says, String level, String shape) {

    static Mention of(Link model, String says) {
      return new Mention(model, says, "", "");
    }

    static Mention of(FindingItem finding) {
      return new Mention(
          new Link(finding.model().name(), finding.anchor()),
          finding.isUndecided() ? "cannot be told: " + finding.about() : finding.about(),
          finding.level(),
          finding.shape());
    }
  }

  /** How many are not shown. */
  public int others() {
    return count - first.size();
  }
}
