package org.flopaudit.rule;

import org.flopaudit.estimate.Answer;

/**
 * A condition does not hold. What is not known stays so.
 *
 * @param part the condition
 */
record NotSo(Condition part) implements Condition {
  @Override
  public Outcome of(Subject subject) {
    Outcome outcome = part.of(subject);
    return outcome.isOpen() ? outcome : Outcome.of(outcome.answer() == Answer.NO, Grounds.NONE);
  }
}
