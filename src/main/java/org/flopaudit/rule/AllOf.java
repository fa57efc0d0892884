package org.flopaudit.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.estimate.Answer;

/**
 * Every one of several conditions holds.
 *
 * @param parts the conditions
 */
record AllOf(List<Condition> parts) implements Condition {

  /** Copies the list. */
  AllOf {
    parts = List.copyOf(parts);
  }

  @Override
  public Outcome of(Subject subject) {
    Outcome all = Outcome.yes(Grounds.NONE);
    for (Condition part : parts) {
      Outcome next = part.of(subject);
      if (next.answer() == Answer.NO) {
        return Outcome.no();
      }
      Answer answer = next.isOpen() ? Answer.OPEN : all.answer();
      all = new Outcome(answer, all.grounds().and(next.grounds()));
    }
    return all;
  }

  @Override
  public Set<Hole> fills() {
    Set<Hole> holes = EnumSet.noneOf(Hole.class);
    parts.forEach(part -> holes.addAll(part.fills()));
    return holes;
  }
}
