package org.flopaudit.rule;

import java.util.Set;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.MethodName;

/**
 * The compute of the model's own training can be reckoned from what its documents state.
 *
 * @param methods by one of these
 */
record Estimable(Set<MethodName> methods) implements Condition {

  /** Copies the set. */
  Estimable {
    methods = Set.copyOf(methods);
  }

  /** A no says what is missing, for that is what one then wants to know. */
  @Override
  public Outcome of(Subject subject) {
    return subject.estimates().all().stream()
        .filter(estimate -> methods.contains(estimate.method()))
        .findFirst()
        .map(Estimable::yes)
        .orElseGet(Outcome::no);
  }

  private static Outcome yes(Estimate estimate) {
    return Outcome.yes(Grounds.of(estimate.method().label(), estimate.derivation()));
  }
}
