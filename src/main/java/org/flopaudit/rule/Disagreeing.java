package org.flopaudit.rule;

import java.util.List;
import java.util.Set;
import org.flopaudit.estimate.Disagreement;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.MethodName;

/**
 * Two ways of reckoning the model's training have no number in common. Open where there are not
 * two.
 *
 * @param methods the ways that are held against each other
 */
record Disagreeing(Set<MethodName> methods) implements Condition {

  /** Copies the set. */
  Disagreeing {
    methods = Set.copyOf(methods);
  }

  @Override
  public Outcome of(Subject subject) {
    List<Disagreement> found =
        subject.estimates().disagreements().stream()
            .filter(two -> isCompared(two.first()) && isCompared(two.second()))
            .toList();
    if (!found.isEmpty()) {
      return Outcome.yes(grounds(found.get(0)));
    }
    long ways = subject.estimates().all().stream().filter(this::isCompared).count();
    return ways < 2
        ? Outcome.open(Grounds.missing(subject.estimates().alternatives()))
        : Outcome.no();
  }

  private boolean isCompared(Estimate estimate) {
    return methods.contains(estimate.method());
  }

  private static Grounds grounds(Disagreement two) {
    return reckoning(two.first()).and(reckoning(two.second())).with(Hole.DISAGREEMENT, two.text());
  }

  private static Grounds reckoning(Estimate estimate) {
    return Grounds.of(estimate.method().label(), estimate.derivation());
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.DISAGREEMENT);
  }
}
