package org.flopaudit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.Catalogued;
import org.flopaudit.estimate.GivenFigures;
import org.flopaudit.estimate.ModelFacts;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;
import org.flopaudit.lineage.KnownModel;
import org.flopaudit.lineage.Model;

/** Everything known of one model, from its documents and from the catalogue. */
final class Known {
  private Known() {}

  /**
   * The facts of a model.
   *
   * @param isDerived whether it was made from another: then the catalogue's total, which includes
   *     the bases, is not its own
   */
  static ModelFacts facts(Model model, boolean isDerived) {
    ModelFacts documents =
        model
            .id()
            .variant()
            .map(variant -> ModelFacts.of(model.disclosures(), variant))
            .orElseGet(() -> ModelFacts.of(model.disclosures()));
    List<Fact> facts = new ArrayList<>(documents.facts());
    List<Catalogued> figures = new ArrayList<>();
    model
        .known()
        .ifPresent(
            known -> {
              facts.addAll(parameters(documents, known));
              figure(known, isDerived).ifPresent(figures::add);
            });
    return new ModelFacts(facts, figures);
  }

  private static List<Fact> parameters(ModelFacts documents, KnownModel known) {
    boolean isStated =
        documents.has(FactKind.PARAMETERS) || documents.has(FactKind.ACTIVE_PARAMETERS);
    return isStated
        ? List.of()
        : known
            .parameters()
            .map(count -> List.of(GivenFigures.fact(FactKind.PARAMETERS, count, source(known))))
            .orElse(List.of());
  }

  private static Optional<Catalogued> figure(KnownModel known, boolean isDerived) {
    return isDerived
        ? known
            .fineTuningCompute()
            .map(
                flop ->
                    new Catalogued(
                        flop, Optional.of(Stage.FINE_TUNING), known.confidence(), source(known)))
        : known
            .trainingCompute()
            .map(flop -> new Catalogued(flop, Optional.empty(), known.confidence(), source(known)));
  }

  private static String source(KnownModel known) {
    return known.source() + ", " + known.retrieved();
  }
}
