package org.flopaudit.law;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;

/**
 * One threshold of a framework, with what counts toward it. A framework with several is crossed
 * when one of them is.
 *
 * @param name what it is about, such as {@code fine-tuning of a covered model}
 * @param measure how entries are put together
 * @param threshold what they are held against
 * @param when the activities of which one must occur for the limb to apply; empty for always
 * @param startsBelow the limb is about models that were at or below so much FLOP before anybody
 *     modified them: above it, the model crosses by itself and nothing slips through; empty where
 *     that does not matter
 * @param counts what becomes of each activity; every activity has its policy
 * @param inference how compute moved to inference is reckoned as training; empty where it is not
 */
public record Limb(
    String name,
    Measure measure,
    Threshold threshold,
    Set<Activity> when,
    Optional<BigDecimal> startsBelow,
    Map<Activity, Policy> counts,
    Optional<InferenceCredit> inference) {

  /** How entries are put together. */
  public enum Measure {
    /** All that counts, whoever spent it. */
    CUMULATIVE,
    /** What went into parameter updates directly. */
    DIRECT_UPDATE,
    /** What the developer of the model applied. */
    DEVELOPER_APPLIED,
    /** The greatest single run. */
    PER_RUN,
    /** The greatest single teacher. */
    PER_TEACHER,
    /** What modifies a model of somebody else. */
    MODIFICATION;

    /** Whether only the model's own developer's compute is looked at. */
    boolean isOfDeveloper() {
      return this == DEVELOPER_APPLIED || this == MODIFICATION;
    }

    /** Whether the greatest entry is taken and not the sum. */
    boolean takesLargest() {
      return this == PER_RUN || this == PER_TEACHER;
    }
  }

  /** Copies set and map. */
  public Limb {
    when = Set.copyOf(when);
    counts = Map.copyOf(counts);
  }

  /** Whether the limb is about such a ledger at all. */
  public boolean appliesTo(Ledger ledger) {
    boolean modifies = measure != Measure.MODIFICATION || ledger.isBuiltOnAnothers();
    boolean starts = startsBelow.map(limit -> !ledger.base().isAbove(limit).isSure()).orElse(true);
    return modifies && starts && (when.isEmpty() || when.stream().anyMatch(ledger::has));
  }

  /** The policy for an activity, before it is known who spent it. */
  public Policy policy(Activity activity) {
    Policy policy = counts.get(activity);
    if (policy == null) {
      throw new IllegalStateException(name + " has no policy for " + activity);
    }
    return policy;
  }

  /** A teacher that is an ancestor too has entries of its own, which a sum holds already. */
  boolean isCountedElsewhere(Entry entry, Ledger ledger) {
    return entry.activity() == Activity.TEACHER_TRAINING
        && !measure.takesLargest()
        && ledger.isInLineage(entry.model());
  }
}
