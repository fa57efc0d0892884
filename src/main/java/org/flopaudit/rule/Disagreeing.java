package org.flopaudit.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.flopaudit.estimate.Disagreement;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.MethodName;

/**
 * Two ways of reckoning the model's training have no number in common. Open where there are not two
 * ways.
 *
 * @param methods the ways that are held against each other
 * @param factor how many times the least that the greater figure admits must be the most that the
 *     smaller one admits
 */
record Disagreeing(Set<MethodName> methods, BigDecimal factor) implements Condition {

  /** Copies the set. */
  Disagreeing {
    methods = Set.copyOf(methods);
  }

  @Override
  public Outcome of(Subject subject) {
    List<Estimate> compared =
        subject.estimates().all().stream().filter(e -> methods.contains(e.method())).toList();
    return subject.estimates().disagreements().stream()
        .filter(two -> compared.contains(two.first()) && compared.contains(two.second()))
        .filter(this::isFarApart)
        .filter(two -> !isExplained(two, compared))
        .findFirst()
        .map(two -> Outcome.yes(grounds(two)))
        .orElseGet(() -> agreeing(compared, subject));
  }

  private static Outcome agreeing(List<Estimate> compared, Subject subject) {
    boolean isOneWay = compared.stream().map(Estimate::method).distinct().count() < 2;
    return isOneWay
        ? Outcome.open(Grounds.missing(subject.estimates().alternatives()))
        : Outcome.no();
  }

  private boolean isFarApart(Disagreement two) {
    return isAbove(two.first().range(), two.second().range())
        || isAbove(two.second().range(), two.first().range());
  }

  private boolean isAbove(FlopRange more, FlopRange less) {
    return less.times(factor).high().filter(most -> more.low().compareTo(most) > 0).isPresent();
  }

  /**
   * Whether both can be right after all: two figures of one kind may be for two things, and a
   * smaller figure for a part, if another of its kind fits the greater one.
   */
  private static boolean isExplained(Disagreement two, List<Estimate> compared) {
    boolean isFirstLess = two.first().value().compareTo(two.second().value()) < 0;
    Estimate less = isFirstLess ? two.first() : two.second();
    Estimate more = isFirstLess ? two.second() : two.first();
    return less.method() == more.method()
        || compared.stream()
            .filter(other -> other.method() == less.method() && other.stage().equals(less.stage()))
            .anyMatch(other -> other.range().overlaps(more.range()));
  }

  private static Grounds grounds(Disagreement two) {
    return reckoning(two.first()).and(reckoning(two.second())).with(Hole.DISAGREEMENT, two.text());
  }

  private static Grounds reckoning(Estimate estimate) {
    return Grounds.of(estimate.method().label(), estimate.derivation()).to(estimate.range());
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.DISAGREEMENT);
  }
}
