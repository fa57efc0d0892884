package org.flopaudit.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;

/**
 * The documents state something.
 *
 * @param kinds one of these
 * @param stages for one of these stages; empty for any
 */
record Stated(Set<FactKind> kinds, Set<Stage> stages) implements Condition {

  /** Copies the sets. */
  Stated {
    kinds = Set.copyOf(kinds);
    stages = Set.copyOf(stages);
  }

  @Override
  public Outcome of(Subject subject) {
    List<Fact> found = subject.stated(kinds).filter(this::isOfStage).toList();
    if (found.isEmpty()) {
      return Outcome.no();
    }
    Grounds grounds = Grounds.NONE;
    for (Fact fact : found) {
      grounds = grounds.and(Grounds.quoting(FactWords.of(fact.kind()), fact.evidence()));
    }
    String words =
        found.stream().map(FactWords::value).distinct().collect(Collectors.joining(", "));
    return Outcome.yes(grounds.with(Hole.STATED, words));
  }

  private boolean isOfStage(Fact fact) {
    return stages.isEmpty() || fact.stage().filter(stages::contains).isPresent();
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.STATED);
  }
}
