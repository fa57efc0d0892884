package org.flopaudit.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;

/**
 * All compute that went into one model, its ancestors' and its teachers' included. Free of law:
 * what of it counts is for a framework to say.
 *
 * @param model the model
 * @param developer who made it; empty where unknown
 * @param entries the oldest ancestors' first, each spending once however often the lineage meets it
 */
public record Ledger(ModelId model, Optional<String> developer, List<Entry> entries) {

  /** Copies the list. */
  public Ledger {
    entries = List.copyOf(entries);
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
}
