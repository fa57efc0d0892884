package org.flopaudit.rule;

import org.flopaudit.estimate.Answer;

/**
 * What became of a condition.
 *
 * @param answer whether it holds; what is not known is not a no
 * @param grounds what the answer rests on
 */
record Outcome(Answer answer, Grounds grounds) {

  /** It holds. */
  static Outcome yes(Grounds grounds) {
    return new Outcome(Answer.YES, grounds);
  }

  /** It does not hold. */
  static Outcome no() {
    return new Outcome(Answer.NO, Grounds.NONE);
  }

  /** It turns on what is not known. */
  static Outcome open(Grounds grounds) {
    return new Outcome(Answer.OPEN, grounds);
  }

  /** Yes with these grounds, or no. */
  static Outcome of(boolean holds, Grounds grounds) {
    return holds ? yes(grounds) : no();
  }

  /** Whether it holds for sure. */
  boolean isSure() {
    return answer == Answer.YES;
  }

  /** Whether it turns on what is not known. */
  boolean isOpen() {
    return answer == Answer.OPEN;
  }
}
