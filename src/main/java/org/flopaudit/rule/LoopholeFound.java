package org.flopaudit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.law.Position;
import org.flopaudit.law.Reckoning;
import org.flopaudit.law.Verdict;

/**
 * A law that binds does not reach the model, and a policy that would close the gap does; both for
 * sure. Open where one of the two turns on what is not disclosed or on how the law is read.
 *
 * @param policies the ids of the policies, one of which must reach the model
 * @param limb the name of the limb of the policy that must be crossed; empty for any
 */
record LoopholeFound(List<String> policies, Optional<String> limb) implements Condition {

  /** A law, and the policy that would close its gap. */
  private record Gap(Position law, Position policy, Reckoning reckoning) {
    boolean isSure() {
      return law.verdict() == Verdict.BELOW && reckoning.verdict() == Verdict.CROSSES;
    }

    boolean isPossible() {
      return law.verdict() != Verdict.CROSSES && reckoning.verdict() != Verdict.BELOW;
    }
  }

  /** Copies the list. */
  LoopholeFound {
    policies = List.copyOf(policies);
  }

  @Override
  public Outcome of(Subject subject) {
    List<Gap> gaps = gaps(subject);
    List<Gap> sure = gaps.stream().filter(Gap::isSure).toList();
    if (!sure.isEmpty()) {
      return Outcome.yes(grounds(sure));
    }
    List<Gap> possible = gaps.stream().filter(Gap::isPossible).toList();
    return possible.isEmpty() ? Outcome.no() : Outcome.open(grounds(possible));
  }

  private List<Gap> gaps(Subject subject) {
    List<Gap> gaps = new ArrayList<>();
    for (String id : policies) {
      subject.position(id).ifPresent(policy -> addGaps(policy, subject, gaps));
    }
    return gaps;
  }

  private void addGaps(Position policy, Subject subject, List<Gap> gaps) {
    for (Reckoning reckoning : policy.reckonings()) {
      if (reckoning.applies() && limb.map(reckoning.limb().name()::equals).orElse(true)) {
        policy.framework().closes().stream()
            .flatMap(law -> subject.position(law).stream())
            .filter(Position::binds)
            .forEach(law -> gaps.add(new Gap(law, policy, reckoning)));
      }
    }
  }

  private static Grounds grounds(List<Gap> gaps) {
    Grounds grounds = Grounds.NONE;
    for (Gap gap : gaps) {
      grounds =
          grounds
              .and(PositionWords.grounds(gap.policy(), gap.reckoning()))
              .and(PositionWords.grounds(gap.law(), gap.law().deciding()));
    }
    return grounds
        .with(Hole.LAWS, names(gaps.stream().map(Gap::law).toList()))
        .with(Hole.POLICIES, names(gaps.stream().map(Gap::policy).toList()))
        .with(
            Hole.COUNTED,
            gaps.stream()
                .map(gap -> PositionWords.comparison(gap.reckoning()))
                .distinct()
                .collect(Collectors.joining("; ")));
  }

  private static String names(List<Position> positions) {
    return positions.stream()
        .map(position -> position.framework().id())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.LAWS, Hole.POLICIES, Hole.COUNTED);
  }
}
