package org.flopaudit.ledger;

import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Methods;
import org.flopaudit.estimate.ModelFacts;
import org.flopaudit.estimate.Passes;
import org.flopaudit.fact.Stage;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Model;

/**
 * What the making of one model itself took, its bases and teachers left out.
 *
 * @param model the model
 * @param developer who made it
 * @param facts what is stated of it, a base's number of parameters included
 * @param estimates what can be reckoned from that
 * @param entries the work, in the order in which it was done
 */
record OwnWork(
    Model model,
    Optional<String> developer,
    ModelFacts facts,
    Estimates estimates,
    List<Entry> entries) {

  /** Copies the list. */
  OwnWork {
    entries = List.copyOf(entries);
  }

  /**
   * The work on one model.
   *
   * @param bases the edges to what it was initialised from
   * @param baseWorks the work on each of these, as far as it is known
   * @param teachers the edges to what it was taught by
   */
  static OwnWork of(
      Model model,
      List<Edge> bases,
      List<OwnWork> baseWorks,
      List<Edge> teachers,
      Methods methods) {
    ModelFacts facts = Known.facts(model, !bases.isEmpty());
    for (OwnWork base : baseWorks) {
      facts = Known.beside(facts, base.facts());
    }
    Estimates estimates = methods.estimates(facts);
    Optional<String> developer = Developers.of(model);
    EntryWriter writer =
        new EntryWriter(
            model.id(),
            developer,
            facts,
            estimates,
            bases.stream().flatMap(edge -> edge.evidence().stream()).toList());
    List<Entry> entries =
        bases.isEmpty()
            ? new FirstTraining(writer, teachers).entries()
            : new FurtherTraining(
                    writer, bases, together(baseWorks), isOne(developer, baseWorks, bases))
                .entries();
    return new OwnWork(model, developer, facts, estimates, entries);
  }

  private static FlopRange together(List<OwnWork> works) {
    return works.stream()
        .flatMap(work -> work.entries().stream())
        .map(Entry::compute)
        .reduce(FlopRange.NONE, FlopRange::plus);
  }

  private static boolean isOne(
      Optional<String> developer, List<OwnWork> baseWorks, List<Edge> bases) {
    return developer
        .map(
            name ->
                baseWorks.size() == bases.size()
                    && baseWorks.stream()
                        .allMatch(
                            base -> base.developer().filter(name::equalsIgnoreCase).isPresent()))
        .orElse(false);
  }

  /** The pre-training of the base, where this model's own documents tell of it. */
  Optional<Entry> pretrainingOfBase(Entry base) {
    return estimates
        .best(Stage.PRETRAINING)
        .map(
            estimate ->
                new Entry(
                    base.activity(),
                    base.model(),
                    base.actor(),
                    estimate.counted(),
                    estimate
                        .derivation()
                        .assuming("the pre-training told of by " + model.id() + " is its base's"),
                    List.of()));
  }

  /** What one token of an answer takes, where the documents tell how the model answers. */
  Optional<Entry> answering(Methods methods) {
    return methods.passes().answering(facts).map(this::answering);
  }

  private Entry answering(Passes.Reckoned reckoned) {
    return new Entry(
        Activity.INFERENCE,
        model.id(),
        developer,
        reckoned.compute(),
        reckoned.derivation(),
        reckoned.compute().isBounded()
            ? List.of()
            : List.of("the number of parameters of " + model.id()));
  }
}
