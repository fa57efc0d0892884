package org.flopaudit.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;

/**
 * All compute that went into one model, its ancestors' and its teachers' included. Free of law:
 * what of it counts is for a framework to say.
 */
public final class Ledger {
  private final ModelId model;
  private final Optional<String> developer;
  private final List<Entry> entries;
  private final Set<ModelId> trained = new HashSet<>();
  private final Set<String> developersOfBase = new HashSet<>();
  private final boolean tellsDevelopersOfBase;
  private final FlopRange base;

  /**
   * A finished ledger.
   *
   * @param model the model
   * @param developer who made it; empty where unknown
   * @param entries the oldest ancestors' first, each spending once however often the lineage meets
   *     it
   */
  public Ledger(ModelId model, Optional<String> developer, List<Entry> entries) {
    this.model = model;
    this.developer = developer;
    this.entries = List.copyOf(entries);
    boolean isTold = true;
    for (Entry entry : entries) {
      if (entry.activity().isUpdate()) {
        trained.add(entry.model());
      }
      if (isOriginal(entry)) {
        entry.actor().map(Ledger::folded).ifPresent(developersOfBase::add);
        isTold &= entry.actor().isPresent();
      }
    }
    this.tellsDevelopersOfBase = isTold;
    this.base = sum(Ledger::isOriginal);
  }

  /** The model. */
  public ModelId model() {
    return model;
  }

  /** Who made it; empty where unknown. */
  public Optional<String> developer() {
    return developer;
  }

  /** Every entry, the oldest ancestors' first. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entries that answer a description. */
  public List<Entry> entries(Predicate<Entry> description) {
    return entries.stream().filter(description).toList();
  }

  /** Whether compute was spent on an activity, however much. */
  public boolean has(Activity activity) {
    return entries.stream().anyMatch(entry -> entry.activity() == activity);
  }

  /** The compute of the entries that answer a description, together. */
  public FlopRange sum(Predicate<Entry> description) {
    return entries(description).stream()
        .map(Entry::compute)
        .reduce(FlopRange.NONE, FlopRange::plus);
  }

  /** All that was spent on the model's weights, whoever spent it. */
  public FlopRange lineage() {
    return sum(entry -> entry.activity().isUpdate());
  }

  /** What was spent on the weights before anybody modified them. */
  public FlopRange base() {
    return base;
  }

  /** What others than the developer spent on the model's weights; all of it if nobody tells who. */
  public FlopRange originalOfOthers() {
    return sum(entry -> entry.activity().isUpdate() && isOthers(entry));
  }

  /** Whether the model was made from weights that somebody else trained. */
  public boolean isBuiltOnAnothers() {
    return entries.stream().anyMatch(entry -> isOriginal(entry) && isOthers(entry));
  }

  /** Whether a model lent its weights to this one, or is this one. */
  public boolean isInLineage(ModelId other) {
    return trained.contains(other);
  }

  /** Whether the developer of the model spent an entry; empty where nobody tells who did. */
  public Optional<Boolean> isOwn(Entry entry) {
    return entry.actor().flatMap(actor -> developer.map(actor::equalsIgnoreCase));
  }

  /**
   * Whether an entry was spent by somebody who trained the base itself; empty where nobody tells.
   */
  public Optional<Boolean> isByDeveloperOfBase(Entry entry) {
    return entry
        .actor()
        .filter(actor -> tellsDevelopersOfBase)
        .map(actor -> developersOfBase.isEmpty() || developersOfBase.contains(folded(actor)));
  }

  private boolean isOthers(Entry entry) {
    return !entry.model().equals(model) && !isOwn(entry).orElse(false);
  }

  private static boolean isOriginal(Entry entry) {
    return entry.activity().isUpdate() && !entry.activity().isModification();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "ledger of " + model;
  }
}
