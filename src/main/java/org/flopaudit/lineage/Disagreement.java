package org.flopaudit.lineage;

import java.util.List;
import org.flopaudit.fact.ModelId;
import org.flopaudit.source.Evidence;

/**
 * A repository that declares one relation to its base while its files show another.
 *
 * @param child the model
 * @param parent its base
 * @param declared what its documents say was done
 * @param shown what its files show
 * @param shownBy the rule that reads the files so
 * @param evidence where the documents declare it
 */
public record Disagreement(
    ModelId child,
    ModelId parent,
    EdgeType declared,
    EdgeType shown,
    Inference shownBy,
    List<Evidence> evidence) {

  /** Copies the list. */
  public Disagreement {
    evidence = List.copyOf(evidence);
  }

  /** The disagreement in words. */
  public String text() {
    return child
        + " is declared a "
        + declared.label()
        + " of "
        + parent
        + ", and its files show a "
        + shown.label()
        + " ("
        + shownBy.label()
        + ")";
  }
}
