package org.flopaudit.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Disagreement;
import org.flopaudit.lineage.Edge;
import org.flopaudit.source.Evidence;

/**
 * What the model is said to come from cannot be right, or its files contradict it.
 *
 * @param oddity what is odd
 */
record OddLineage(Oddity oddity) implements Condition {

  /** What can be odd. */
  enum Oddity {
    /** The model is its own ancestor, by what the documents say. */
    RING,
    /** The documents declare one relation to the base, and the repository's files show another. */
    CONTRADICTED
  }

  @Override
  public Outcome of(Subject subject) {
    return switch (oddity) {
      case RING -> ring(subject);
      case CONTRADICTED -> contradicted(subject);
    };
  }

  private static Outcome ring(Subject subject) {
    List<ModelId> ring = subject.ring();
    if (ring.isEmpty()) {
      return Outcome.no();
    }
    Grounds grounds = Grounds.NONE;
    for (Edge edge : subject.parents()) {
      if (ring.contains(edge.parent())) {
        grounds =
            grounds.and(quoting(edge.type().label() + " of " + edge.parent(), edge.evidence()));
      }
    }
    String models = ring.stream().map(ModelId::toString).collect(Collectors.joining(", "));
    return Outcome.yes(grounds.with(Hole.PARENTS, models));
  }

  private static Outcome contradicted(Subject subject) {
    List<Disagreement> found = subject.contradictions();
    if (found.isEmpty()) {
      return Outcome.no();
    }
    Grounds grounds = Grounds.NONE;
    for (Disagreement disagreement : found) {
      grounds = grounds.and(quoting("declared", disagreement.evidence()));
    }
    String sentences = found.stream().map(Disagreement::text).collect(Collectors.joining("; "));
    return Outcome.yes(grounds.with(Hole.PARENTS, sentences));
  }

  private static Grounds quoting(String what, List<Evidence> words) {
    return words.stream()
        .map(evidence -> Grounds.quoting(what, evidence))
        .reduce(Grounds.NONE, Grounds::and);
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.PARENTS);
  }
}
