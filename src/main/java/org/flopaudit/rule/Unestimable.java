package org.flopaudit.rule;

import java.util.List;
import java.util.Set;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.MethodName;

/**
 * The compute of the model's own training cannot be reckoned from what its documents state.
 *
 * @param methods by none of these
 */
record Unestimable(Set<MethodName> methods) implements Condition {

  /** Copies the set. */
  Unestimable {
    methods = Set.copyOf(methods);
  }

  @Override
  public Outcome of(Subject subject) {
    Estimates estimates = subject.estimates();
    boolean isEstimable =
        estimates.all().stream().anyMatch(estimate -> methods.contains(estimate.method()));
    return Outcome.of(!isEstimable, Grounds.missing(oneOf(estimates.alternatives())));
  }

  private static List<String> oneOf(List<String> alternatives) {
    return alternatives.isEmpty() ? List.of() : List.of(String.join(", or ", alternatives));
  }
}
