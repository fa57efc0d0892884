package org.flopaudit.law;

import java.math.BigDecimal;
import java.util.List;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.ledger.Entry;

/**
 * What a framework makes of one entry.
 *
 * @param entry the entry
 * @param sure what of it counts
 * @param disputed what of it counts on one reading of the law and not on another
 * @param why the policy that decided, in words
 * @param missing what would have to be disclosed for the policy to be applied
 */
public record Count(
    Entry entry, FlopRange sure, FlopRange disputed, String why, List<String> missing) {

  /** Copies the list. */
  public Count {
    missing = List.copyOf(missing);
  }

  /** The entry counts in full. */
  static Count full(Entry entry, String why) {
    return new Count(entry, entry.compute(), FlopRange.NONE, why, List.of());
  }

  /** The entry does not count. */
  static Count none(Entry entry, String why) {
    return new Count(entry, FlopRange.NONE, FlopRange.NONE, why, List.of());
  }

  /** Whether the entry counts, cannot be told: for want of disclosure, not for the law's words. */
  static Count untold(Entry entry, String why, List<String> missing) {
    return new Count(entry, entry.compute().orNothing(), FlopRange.NONE, why, missing);
  }

  /** Whether any of the entry can count. */
  public boolean matters() {
    return !sure.isNone() || !disputed.isNone();
  }

  /** Whether what can count has no upper end. */
  public boolean isOpen() {
    return !sure.isBounded() || !disputed.isBounded();
  }

  /** Whether it can count and its amount is an estimate wider than a margin to either side. */
  boolean isWiderThan(BigDecimal margin) {
    FlopRange compute = entry.compute();
    BigDecimal least = compute.low().multiply(BigDecimal.ONE.add(margin));
    return matters()
        && least.signum() > 0
        && compute
            .high()
            .map(high -> high.multiply(BigDecimal.ONE.subtract(margin)).compareTo(least) > 0)
            .orElse(false);
  }

  /** All of the entry that can count. */
  public FlopRange most() {
    return sure.plus(disputed.orNothing());
  }
}
