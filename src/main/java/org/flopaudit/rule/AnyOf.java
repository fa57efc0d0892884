package org.flopaudit.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.estimate.Answer;

/**
 * One of several conditions holds at least.
 *
 * @param parts the conditions
 */
record AnyOf(List<Condition> parts) implements Condition {

  /** Copies the list. */
  AnyOf {
    parts = List.copyOf(parts);
  }

  @Override
  public Outcome of(Subject subject) {
    Outcome open = Outcome.no();
    Outcome sure = Outcome.no();
    for (Condition part : parts) {
      Outcome next = part.of(subject);
      if (next.isSure()) {
        sure = Outcome.yes(sure.grounds().and(next.grounds()));
      } else if (next.isOpen()) {
        open = new Outcome(Answer.OPEN, open.grounds().and(next.grounds()));
      }
    }
    return sure.isSure() ? sure : open;
  }

  /** Only what every part fills is sure to be filled. */
  @Override
  public Set<Hole> fills() {
    Set<Hole> holes = EnumSet.allOf(Hole.class);
    parts.forEach(part -> holes.retainAll(part.fills()));
    return holes;
  }
}
