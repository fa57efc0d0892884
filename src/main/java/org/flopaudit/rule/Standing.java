package org.flopaudit.rule;

import java.util.Set;
import org.flopaudit.law.Verdict;

/**
 * Where the model stands under a framework.
 *
 * @param framework the framework's id
 * @param verdicts one of these
 */
record Standing(String framework, Set<Verdict> verdicts) implements Condition {

  /** Copies the set. */
  Standing {
    verdicts = Set.copyOf(verdicts);
  }

  @Override
  public Outcome of(Subject subject) {
    return subject
        .position(framework)
        .filter(position -> verdicts.contains(position.verdict()))
        .map(position -> Outcome.yes(PositionWords.grounds(position, position.deciding())))
        .orElseGet(Outcome::no);
  }
}
