package org.flopaudit.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Withheld;

/**
 * The documents say that they do not disclose something.
 *
 * @param kinds one of these
 */
record WithheldFact(Set<FactKind> kinds) implements Condition {

  /** Copies the set. */
  WithheldFact {
    kinds = Set.copyOf(kinds);
  }

  @Override
  public Outcome of(Subject subject) {
    List<Withheld> found =
        subject.documents().stream()
            .flatMap(document -> document.withheld().stream())
            .filter(withheld -> kinds.contains(withheld.kind()))
            .toList();
    if (found.isEmpty()) {
      return Outcome.no();
    }
    Grounds grounds = Grounds.NONE;
    for (Withheld withheld : found) {
      grounds =
          grounds.and(
              Grounds.quoting(
                  "said not to be disclosed: " + FactWords.of(withheld.kind()),
                  withheld.evidence()));
    }
    String words =
        found.stream()
            .map(withheld -> FactWords.of(withheld.kind()))
            .distinct()
            .collect(Collectors.joining(", "));
    return Outcome.yes(grounds.with(Hole.WITHHELD, words));
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.WITHHELD);
  }
}
