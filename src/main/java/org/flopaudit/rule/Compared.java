package org.flopaudit.rule;

import java.util.List;
import java.util.Set;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.Interval;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;

/**
 * A number that the documents state meets a limit. Where none is stated, the question is open.
 *
 * @param kind what the number is of; a kind with a unit
 * @param limit the limit, in the unit of the kind
 */
record Compared(FactKind kind, Limit limit) implements Condition {
  @Override
  public Outcome of(Subject subject) {
    List<Fact> facts = subject.stated(Set.of(kind)).toList();
    if (facts.isEmpty()) {
      return Outcome.open(
          Grounds.missing(List.of("the " + FactWords.of(kind) + " of " + subject.id())));
    }
    Outcome outcome = Outcome.no();
    for (Fact fact : facts) {
      Answer answer = fact.amount().map(a -> limit.isMetBy(interval(a, fact))).orElse(Answer.NO);
      Grounds grounds =
          Grounds.quoting(FactWords.of(kind), fact.evidence())
              .with(Hole.STATED, FactWords.value(fact));
      if (answer == Answer.YES) {
        return Outcome.yes(grounds);
      }
      outcome = answer == Answer.OPEN ? Outcome.open(grounds) : outcome;
    }
    return outcome;
  }

  private static Interval interval(Value.Amount amount, Fact fact) {
    return switch (fact.bound()) {
      case EXACT, ABOUT -> Interval.between(amount.low(), amount.high());
      case AT_LEAST -> Interval.atLeast(amount.low());
      case AT_MOST -> Interval.atMost(amount.high());
    };
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.STATED);
  }
}
