package org.flopaudit.rule;

import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Technique;

/**
 * The documents say that the model was made by a technique.
 *
 * @param techniques one of these
 */
record MadeBy(Set<Technique> techniques) implements Condition {

  /** Copies the set. */
  MadeBy {
    techniques = Set.copyOf(techniques);
  }

  @Override
  public Outcome of(Subject subject) {
    Set<String> labels =
        techniques.stream().map(Technique::label).collect(Collectors.toUnmodifiableSet());
    return subject
        .stated(Set.of(FactKind.TECHNIQUE))
        .filter(fact -> labels.contains(fact.value().text()))
        .map(fact -> Grounds.quoting(fact.value().text(), fact.evidence()))
        .reduce(Grounds::and)
        .map(Outcome::yes)
        .orElseGet(Outcome::no);
  }
}
