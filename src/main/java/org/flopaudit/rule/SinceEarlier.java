package org.flopaudit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.finding.Finding;

/**
 * The documents state something otherwise than an earlier revision of them; never so where there is
 * no earlier revision.
 *
 * @param change in which way
 * @param kinds of one of these
 */
record SinceEarlier(Change change, Set<FactKind> kinds) implements Condition {

  /** In which way a statement differs from the earlier one. */
  enum Change {
    /** It was there and is not. */
    REMOVED,
    /** It says something else. */
    CHANGED,
    /** It is there and was not. */
    ADDED
  }

  /** Copies the set. */
  SinceEarlier {
    kinds = Set.copyOf(kinds);
  }

  @Override
  public Outcome of(Subject subject) {
    Grounds grounds = Grounds.NONE;
    List<String> changes = new ArrayList<>();
    for (FactKind kind : FactKind.values()) {
      if (kinds.contains(kind) && subject.earlier().isPresent()) {
        Revision revision = Revision.of(kind, subject.earlier().get(), subject.documents());
        if (revision.change().filter(change::equals).isPresent()) {
          grounds = grounds.and(grounds(revision));
          changes.add(revision.words());
        }
      }
    }
    return changes.isEmpty()
        ? Outcome.no()
        : Outcome.yes(grounds.with(Hole.CHANGES, String.join("; ", changes)));
  }

  /** What is new is quoted; what is gone can only be told of, for its file is not at hand. */
  private static Grounds grounds(Revision revision) {
    Grounds grounds = Grounds.NONE;
    for (Fact fact : revision.fresh()) {
      grounds = grounds.and(Grounds.quoting("now: " + FactWords.of(fact.kind()), fact.evidence()));
    }
    List<Finding.Step> earlier =
        revision.gone().stream()
            .map(
                fact ->
                    new Finding.Step(
                        "earlier: '" + fact.evidence().quote() + "'",
                        fact.evidence().place() + " of the earlier revision"))
            .toList();
    return grounds.and(new Grounds(List.of(), earlier, List.of(), Map.of()));
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.CHANGES);
  }
}
