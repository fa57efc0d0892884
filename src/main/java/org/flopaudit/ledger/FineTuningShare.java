package org.flopaudit.ledger;

import java.util.List;
import java.util.function.Predicate;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Interval;

/**
 * How much a model was trained further, beside the training of its base.
 *
 * @param instalments every entry of further training in the lineage, the oldest first
 * @param base what was spent on the weights before anybody trained them further
 * @param overLineage all instalments together
 * @param byDeveloper those of the model's own developer
 */
public record FineTuningShare(
    List<Entry> instalments, FlopRange base, FlopRange overLineage, FlopRange byDeveloper) {
  private static final List<Activity> FURTHER_TRAINING =
      List.of(
          Activity.CONTINUED_PRETRAINING, Activity.FINE_TUNING, Activity.REINFORCEMENT_LEARNING);

  /** Copies the list. */
  public FineTuningShare {
    instalments = List.copyOf(instalments);
  }

  /** The shares of one ledger. */
  public static FineTuningShare of(Ledger ledger) {
    Predicate<Entry> isFurther = entry -> FURTHER_TRAINING.contains(entry.activity());
    return new FineTuningShare(
        ledger.entries(isFurther),
        ledger.base(),
        ledger.sum(isFurther),
        ledger.sum(isFurther.and(entry -> ledger.isOwn(entry).orElse(false))));
  }

  /** All instalments as a fraction of the base; without upper end where the base is unknown. */
  public Interval share() {
    return overLineage.shareOf(base);
  }

  /** The developer's own instalments as a fraction of the base. */
  public Interval ownShare() {
    return byDeveloper.shareOf(base);
  }
}
