package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Technique;

/**
 * The stage that a document as a whole is about, for facts that no cue is near to: a card that says
 * what the model was fine-tuned from gives the figures of the fine-tuning.
 *
 * @param isStudent whether the model is by its name the student of another
 * @param saysPretraining whether the document speaks of pre-training anywhere
 */
record DocumentStage(boolean isStudent, boolean saysPretraining) {

  /** The facts, each with the stage that its kind or the whole document tells. */
  List<Fact> completed(List<Fact> facts) {
    Optional<Stage> stage = of(facts);
    return facts.stream()
        .map(fact -> fact.isOwn() ? fact.withStage(stage(fact, stage)) : fact)
        .distinct()
        .toList();
  }

  private static Optional<Stage> stage(Fact fact, Optional<Stage> otherwise) {
    if (fact.kind() == FactKind.PARAMETERS || fact.kind() == FactKind.ACTIVE_PARAMETERS) {
      return Optional.empty();
    }
    if (fact.kind() == FactKind.TECHNIQUE) {
      return ofTechnique(fact).or(fact::stage).or(() -> otherwise);
    }
    return fact.kind() == FactKind.BASE_MODEL
        ? fact.stage().or(() -> ofRelation(fact))
        : fact.stage().or(() -> otherwise);
  }

  private static Optional<Stage> ofTechnique(Fact fact) {
    if (isTechnique(fact, Technique.FINE_TUNING)) {
      return Optional.of(Stage.FINE_TUNING);
    }
    if (isTechnique(fact, Technique.REINFORCEMENT_LEARNING)) {
      return Optional.of(Stage.RL);
    }
    return isTechnique(fact, Technique.EXPANSION) ? Optional.of(Stage.EXPANSION) : Optional.empty();
  }

  private static boolean isTechnique(Fact fact, Technique technique) {
    return fact.kind() == FactKind.TECHNIQUE && fact.value().text().equals(technique.label());
  }

  private static Optional<Stage> ofRelation(Fact fact) {
    return fact.relation().flatMap(DocumentStage::ofRelation);
  }

  private static Optional<Stage> ofRelation(Relation relation) {
    return switch (relation) {
      case FINE_TUNE, ADAPTER -> Optional.of(Stage.FINE_TUNING);
      case CONTINUED_PRETRAINING -> Optional.of(Stage.CONTINUED_PRETRAINING);
      case EXPANSION -> Optional.of(Stage.EXPANSION);
      case MERGE, QUANTIZATION, PRUNING, UNSPECIFIED -> Optional.empty();
    };
  }

  private Optional<Stage> of(List<Fact> facts) {
    if (isStudent) {
      return Optional.of(Stage.DISTILLATION);
    }
    if (tells(facts, Stage.CONTINUED_PRETRAINING) && !tells(facts, Stage.FINE_TUNING)) {
      return Optional.of(Stage.CONTINUED_PRETRAINING);
    }
    return ofBases(facts).or(() -> ofWords(facts));
  }

  /** Whether a cue beside some number, and no table of defaults, names the stage. */
  private static boolean tells(List<Fact> facts, Stage stage) {
    return facts.stream()
        .filter(fact -> fact.isOwn() && fact.amount().isPresent())
        .anyMatch(fact -> fact.stage().filter(stage::equals).isPresent());
  }

  /** The stage by how the model as a whole, and not a variant, came from its base. */
  private static Optional<Stage> ofBases(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind() == FactKind.BASE_MODEL && fact.model().isEmpty())
        .map(DocumentStage::ofRelation)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Stage> ofWords(List<Fact> facts) {
    if (saysPretraining) {
      return Optional.of(Stage.PRETRAINING);
    }
    return facts.stream().anyMatch(fact -> isTechnique(fact, Technique.FINE_TUNING))
        ? Optional.of(Stage.FINE_TUNING)
        : Optional.empty();
  }
}
