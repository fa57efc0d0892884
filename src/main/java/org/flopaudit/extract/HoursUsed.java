package org.flopaudit.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.source.Evidence;

/**
 * Settles what "Hours used" beside accelerators means. It is device hours, unless the lines right
 * above give the number of accelerators: then it is how long they ran.
 */
final class HoursUsed {
  private static final int FARTHEST_LINE = 4;

  private final Set<Evidence> plain = new HashSet<>();

  /** Notes hours that are claimed as device hours though their unit names no accelerator. */
  void note(Claim claim, Measured measured) {
    if (claim.kind() == FactKind.DEVICE_HOURS && !measured.has(Dimension.DEVICE_TIME)) {
      plain.add(measured.evidence());
    }
  }

  /** The facts, such hours under their right kind. */
  List<Fact> settled(List<Fact> facts) {
    return facts.stream()
        .map(fact -> isTime(fact, facts) ? fact.withKind(FactKind.TRAINING_TIME) : fact)
        .toList();
  }

  private boolean isTime(Fact fact, List<Fact> facts) {
    return plain.contains(fact.evidence())
        && facts.stream().anyMatch(other -> isCountRightAbove(other, fact));
  }

  private static boolean isCountRightAbove(Fact count, Fact hours) {
    int lines = hours.evidence().from().line() - count.evidence().from().line();
    boolean isSeveral = count.amount().filter(a -> a.low().intValue() > 1).isPresent();
    return count.kind() == FactKind.DEVICE_COUNT
        && count.model().equals(hours.model())
        && isSeveral
        && lines > 0
        && lines <= FARTHEST_LINE;
  }
}
