package org.flopaudit.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.EdgeType;
import org.flopaudit.source.Evidence;

/**
 * The model was made from others.
 *
 * @param types in one of these ways
 * @param isOnly whether it has weights from nowhere else
 */
record DerivedBy(Set<EdgeType> types, boolean isOnly) implements Condition {

  /** Copies the set. */
  DerivedBy {
    types = Set.copyOf(types);
  }

  @Override
  public Outcome of(Subject subject) {
    List<Edge> edges =
        subject.parents().stream().filter(edge -> types.contains(edge.type())).toList();
    boolean hasOthers =
        subject.parents().stream()
            .anyMatch(edge -> !edge.type().isTeaching() && !types.contains(edge.type()));
    if (edges.isEmpty() || (isOnly && hasOthers)) {
      return Outcome.no();
    }
    Grounds grounds = Grounds.NONE;
    for (Edge edge : edges) {
      for (Evidence words : edge.evidence()) {
        grounds = grounds.and(Grounds.quoting(edge.type().label() + " of " + edge.parent(), words));
      }
    }
    String parents =
        edges.stream()
            .map(edge -> edge.parent().toString())
            .distinct()
            .collect(Collectors.joining(", "));
    return Outcome.yes(grounds.with(Hole.PARENTS, parents));
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.PARENTS);
  }
}
