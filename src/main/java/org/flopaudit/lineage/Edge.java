package org.flopaudit.lineage;

import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.ModelId;
import org.flopaudit.source.Evidence;

/**
 * One derivation.
 *
 * @param child the model that was made
 * @param parent what it was made from, or who taught it
 * @param type how
 * @param actor who did it: the organisation of the child's repository; empty where unknown
 * @param inferredBy the name of the rule that tells the type, such as {@code declared-relation}
 * @param evidence where the documents say so; empty where only the catalogue knows
 */
public record Edge(
    ModelId child,
    ModelId parent,
    EdgeType type,
    Optional<String> actor,
    String inferredBy,
    List<Evidence> evidence) {

  /** Copies the list. */
  public Edge {
    evidence = List.copyOf(evidence);
  }
}
