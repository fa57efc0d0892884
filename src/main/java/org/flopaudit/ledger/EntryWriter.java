package org.flopaudit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.ModelFacts;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ModelId;
import org.flopaudit.fact.Stage;
import org.flopaudit.source.Evidence;

/**
 * Writes the entries of one model's own making.
 *
 * @param model the model
 * @param developer who made it
 * @param facts what is stated of it
 * @param estimates what can be reckoned from that
 * @param named where documents say what it was made from; evidence for what is not told further
 */
record EntryWriter(
    ModelId model,
    Optional<String> developer,
    ModelFacts facts,
    Estimates estimates,
    List<Evidence> named) {

  /** Copies the list. */
  EntryWriter {
    named = List.copyOf(named);
  }

  /** An entry with an estimate. */
  Entry entry(Activity activity, Estimate estimate) {
    FlopRange compute = estimate.counted();
    return new Entry(
        activity,
        model,
        developer,
        compute,
        estimate.derivation(),
        compute.isBounded() ? List.of() : List.of(wanting(activity)));
  }

  /** An entry whose amount nobody tells. */
  Entry unknown(Activity activity) {
    return new Entry(
        activity,
        model,
        developer,
        FlopRange.UNKNOWN,
        new Derivation(List.of(), List.of(), named),
        List.of(wanting(activity)));
  }

  /** An entry for work that is taken to need no training compute. */
  Entry nothing(Activity activity) {
    String assumption = activity.label() + " is taken to spend no training compute of its own";
    return new Entry(
        activity,
        model,
        developer,
        FlopRange.NONE,
        new Derivation(List.of(), List.of(assumption), named),
        List.of());
  }

  /** The best estimate of each of some stages as an entry. */
  List<Entry> stages(List<Stage> stages, boolean isDerived) {
    List<Estimate> taken = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (Stage stage : stages) {
      Optional<Estimate> best = estimates.best(stage);
      if (best.isPresent()) {
        Entry entry = entry(Stages.activity(stage, isDerived), best.get());
        entries.add(mayBeOneOf(taken, best.get()) ? orNothing(entry) : entry);
        taken.add(best.get());
      }
    }
    return entries;
  }

  /**
   * Whether a figure may tell of a run that another one tells of already: cards give the tokens of
   * a run under one name and its compute under another.
   */
  private static boolean mayBeOneOf(List<Estimate> taken, Estimate estimate) {
    return taken.stream()
        .anyMatch(
            other ->
                other.method() != estimate.method() && other.range().overlaps(estimate.range()));
  }

  /** An entry that may be a run which is told of already. */
  static Entry orNothing(Entry entry) {
    return new Entry(
        entry.activity(),
        entry.model(),
        entry.actor(),
        entry.compute().orNothing(),
        entry.derivation().assuming("it may be told of under another name already"),
        List.of("whether the " + entry.label() + " is a run of its own"));
  }

  /** Further training that the documents tell of without a word of how much. */
  List<Entry> undisclosed(List<Entry> told) {
    return facts.all(FactKind.TECHNIQUE).stream()
        .map(Fact::value)
        .flatMap(technique -> Stages.activity(technique.text()).stream())
        .distinct()
        .filter(activity -> told.stream().noneMatch(entry -> entry.activity() == activity))
        .map(this::unknown)
        .toList();
  }

  private String wanting(Activity activity) {
    String alternatives = String.join(", or ", estimates.alternatives());
    return "for the "
        + activity.label()
        + " of "
        + model
        + ": "
        + (alternatives.isEmpty() ? "the training compute in FLOP" : alternatives);
  }
}
