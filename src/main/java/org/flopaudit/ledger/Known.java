package org.flopaudit.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final Set<FactKind> OF_A_RUN =
      EnumSet.of(
          FactKind.TRAINING_COMPUTE,
          FactKind.TRAINING_TOKENS,
          FactKind.TRAINING_EXAMPLES,
          FactKind.DEVICE_HOURS,
          FactKind.TRAINING_TIME,
          FactKind.ENERGY,
          FactKind.EMISSIONS,
          FactKind.TRAINING_COST,
          FactKind.STEPS);

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

  /**
   * A derived model's facts beside its base's: what the card repeats of the base's run is left out,
   * and the number of parameters is the base's where none is stated. Further training is not taken
   * for a repetition, for instalments are often alike.
   */
  static ModelFacts beside(ModelFacts own, ModelFacts ofBase) {
    Set<Fact> repeated =
        own.facts().stream()
            .filter(fact -> OF_A_RUN.contains(fact.kind()))
            .filter(fact -> fact.stage().filter(Stages.FURTHER::contains).isEmpty())
            .filter(fact -> ofBase.facts().stream().anyMatch(other -> isAlike(fact, other)))
            .collect(Collectors.toUnmodifiableSet());
    return own.without(repeated).inheriting(ofBase);
  }

  private static boolean isAlike(Fact fact, Fact other) {
    return other.kind() == fact.kind() && other.value().equals(fact.value());
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
