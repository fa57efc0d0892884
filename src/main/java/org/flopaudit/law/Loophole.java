package org.flopaudit.law;

import java.util.ArrayList;
import java.util.List;

/**
 * A law that a model does not cross, and a policy that would close the gap and that it does cross.
 *
 * @param law where the model stands under the law as written
 * @param closedBy where it stands under the policy
 */
public record Loophole(Position law, Position closedBy) {

  /** The loopholes among the positions of one ledger, in their order. */
  public static List<Loophole> among(List<Position> positions) {
    List<Loophole> found = new ArrayList<>();
    for (Position policy : positions) {
      for (Position law : positions) {
        if (policy.framework().closes().contains(law.framework().id())
            && policy.verdict() == Verdict.CROSSES
            && law.verdict() != Verdict.CROSSES) {
          found.add(new Loophole(law, policy));
        }
      }
    }
    return found;
  }

  /** Whether anybody must go by the law on the day of the positions. */
  public boolean binds() {
    return law.binds();
  }

  /** Whether a policy from the literature names it, and not only this tool's own comparison. */
  public boolean isRecommended() {
    return closedBy.framework().kind() == Framework.Kind.OVERLAY;
  }
}
