package org.flopaudit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;

/**
 * A model that somebody describes in figures, without documents.
 *
 * @param own what the model's own training took; empty where nothing is said of any
 * @param activity what that training was
 * @param spent what else was spent on the model and its teachers, in the order of making
 * @param isOnAnothersBase whether somebody else trained the base
 */
public record Supposition(
    Optional<FlopRange> own, Activity activity, List<Spent> spent, boolean isOnAnothersBase) {
  private static final ModelId MODEL = ModelId.of("the model");
  private static final ModelId BASE = ModelId.of("the base");
  private static final ModelId TEACHER = ModelId.of("the teacher");
  private static final String DEVELOPER = "the developer";
  private static final String ANOTHER = "another developer";

  /** Copies the list. */
  public Supposition {
    spent = List.copyOf(spent);
  }

  /**
   * Compute that was spent.
   *
   * @param activity on what; pre-training is that of the base
   * @param compute how much; for inference the FLOP for one token of an answer
   */
  public record Spent(Activity activity, FlopRange compute) {}

  /** What the model's own training is, where nobody says: it depends on what it began with. */
  public static Activity activity(List<Spent> spent) {
    if (has(spent, Activity.PRETRAINING)) {
      return Activity.FINE_TUNING;
    }
    return has(spent, Activity.TEACHER_TRAINING) ? Activity.DISTILLATION : Activity.PRETRAINING;
  }

  private static boolean has(List<Spent> spent, Activity activity) {
    return spent.stream().anyMatch(each -> each.activity() == activity);
  }

  /** The ledger of that model. */
  public Ledger ledger() {
    List<Entry> entries = new ArrayList<>();
    spent.stream().filter(Supposition::isOfBase).map(this::entry).forEach(entries::add);
    own.map(compute -> Entry.given(activity, MODEL, Optional.of(DEVELOPER), compute))
        .ifPresent(entries::add);
    spent.stream().filter(each -> !isOfBase(each)).map(this::entry).forEach(entries::add);
    return new Ledger(MODEL, Optional.of(DEVELOPER), entries);
  }

  private static boolean isOfBase(Spent each) {
    return each.activity() == Activity.PRETRAINING;
  }

  private Entry entry(Spent each) {
    if (isOfBase(each)) {
      String actor = isOnAnothersBase ? ANOTHER : DEVELOPER;
      return Entry.given(each.activity(), BASE, Optional.of(actor), each.compute());
    }
    return each.activity() == Activity.TEACHER_TRAINING
        ? Entry.given(each.activity(), TEACHER, Optional.empty(), each.compute())
        : Entry.given(each.activity(), MODEL, Optional.of(DEVELOPER), each.compute());
  }
}
