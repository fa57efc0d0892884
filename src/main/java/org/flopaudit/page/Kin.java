package org.flopaudit.page;

import java.util.List;
import java.util.Set;
import org.flopaudit.lineage.Edge;
import org.flopaudit.report.Visible;

/**
 * One derivation as the child's part shows it.
 *
 * @param parent what the model was made from, or who taught it
 * @param how the kind of derivation, such as {@code fine-tune}
 * @param isTeaching whether the parent lent no weights
 * @param actor who did it, or empty
 * @param because what tells us so, such as {@code declared relation}
 * @param quotes where documents say so, unless it is shown already
 */
public record Kin(
    Link parent, String how, boolean isTeaching, String actor, String because, List<Quote> quotes) {

  /** Copies the list. */
  public Kin {
    quotes = List.copyOf(quotes);
  }

  /**
   * A derivation.
   *
   * @param shown quotes that stand beside it already
   */
  static Kin of(Edge edge, Set<Quote> shown, Anchors anchors) {
    return new Kin(
        anchors.of(edge.parent()),
        Plain.term(edge.type().label()),
        edge.type().isTeaching(),
        edge.actor().map(Visible::line).orElse(""),
        Plain.term(edge.inferredBy()),
        edge.evidence().stream().map(Quote::of).filter(quote -> !shown.contains(quote)).toList());
  }
}
