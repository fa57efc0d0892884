package org.flopaudit.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;

/** One limb's way through a ledger: the policy of each entry, and the sums that shares are of. */
final class Tally {

  /** Whose instalments are summed, under which policy. */
  private record Part(Policy policy, Optional<String> actor) {}

  private final Limb limb;
  private final Ledger ledger;
  private final Map<Part, FlopRange> parts = new HashMap<>();
  private FlopRange rest = FlopRange.NONE;

  Tally(Limb limb, Ledger ledger) {
    this.limb = limb;
    this.ledger = ledger;
    for (Entry entry : ledger.entries()) {
      Policy policy = policy(entry);
      if (policy instanceof Policy.ShareAbove share) {
        parts.merge(part(share, entry), entry.compute(), FlopRange::plus);
      } else if (entry.activity().isUpdate()) {
        rest = rest.plus(entry.compute());
      }
    }
  }

  Ledger ledger() {
    return ledger;
  }

  /** What becomes of each entry, in the ledger's order. */
  List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    for (Entry entry : ledger.entries()) {
      if (!limb.isCountedElsewhere(entry, ledger)) {
        counts.add(count(entry));
      }
    }
    return counts;
  }

  private Count count(Entry entry) {
    boolean isAnothers = !ledger.isOwn(entry).orElse(true);
    return isAnothers && limb.measure().isOfDeveloper()
        ? Count.none(entry, "does not count: spent by another developer")
        : policy(entry).count(entry, this);
  }

  /** The policy for an entry, once it is known who spent it. */
  Policy policy(Entry entry) {
    return limb.policy(entry.activity()).forEntry(entry, ledger);
  }

  /** An entry with all that is summed with it; one of unknown policy stands alone. */
  FlopRange withOthers(Policy.ShareAbove policy, Entry entry) {
    return policy(entry).equals(policy)
        ? parts.getOrDefault(part(policy, entry), FlopRange.NONE)
        : parts.getOrDefault(part(policy, entry), FlopRange.NONE).plus(entry.compute());
  }

  /** What a share is of: the training that is not itself under such a policy. */
  FlopRange rest() {
    return rest;
  }

  private static Part part(Policy.ShareAbove policy, Entry entry) {
    boolean isOverLineage = policy.summed() == Policy.ShareAbove.Summed.OVER_LINEAGE;
    return new Part(policy, isOverLineage ? Optional.empty() : entry.actor());
  }
}
