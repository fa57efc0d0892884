package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.source.Evidence;

/**
 * Settles what "Hours used" beside accelerators means. It is device hours, unless the lines right
 * above give the number of accelerators: then it is how long they ran.
 */
final class HoursUsed {
  private static final int FARTHEST_LINE = 4;

  private HoursUsed() {}

  /**
   * The facts with such hours under their right kind.
   *
   * @param plain where hours stand that name no accelerator
   */
  static List<Fact> settled(List<Fact> facts, Set<Evidence> plain) {
    List<Fact> settled = new ArrayList<>();
    for (Fact fact : facts) {
      boolean wallClock = plain.contains(fact.evidence()) && followsCount(fact, facts);
      settled.add(wallClock ? asTime(fact) : fact);
    }
    return settled;
  }

  private static boolean followsCount(Fact fact, List<Fact> facts) {
    int line = fact.evidence().from().line();
    return facts.stream()
        .filter(
            other -> other.kind() == FactKind.DEVICE_COUNT && other.model().equals(fact.model()))
        .filter(other -> other.value() instanceof Value.Amount a && a.low().intValue() > 1)
        .mapToInt(other -> line - other.evidence().from().line())
        .anyMatch(distance -> distance > 0 && distance <= FARTHEST_LINE);
  }

  private static Fact asTime(Fact fact) {
    return new Fact(
        FactKind.TRAINING_TIME,
        fact.value(),
        fact.about(),
        fact.model(),
        fact.stage(),
        fact.bound(),
        fact.relation(),
        fact.basis(),
        fact.evidence());
  }
}
