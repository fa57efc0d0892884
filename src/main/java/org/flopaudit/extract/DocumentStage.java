package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Technique;

/**
 * The stage that a document as a whole is about, for facts that no cue is near to: a card that says
 * what the model was fine-tuned from gives the figures of the fine-tuning.
 *
 * @param outline what the document is about
 * @param saysPretraining whether its text speaks of pre-training anywhere
 */
record DocumentStage(Outline outline, boolean saysPretraining) {
  /** Nobody fine-tunes on so many tokens. */
  private static final BigDecimal SURELY_PRETRAINING = new BigDecimal("5e11");

  /** The facts, each with the stage that its kind or the whole document tells. */
  List<Fact> completed(List<Fact> facts) {
    Optional<Stage> stage = of(facts);
    boolean isContinued = ofBases(facts).filter(Stage.CONTINUED_PRETRAINING::equals).isPresent();
    return facts.stream()
        .map(fact -> fact.isOwn() ? fact.withStage(stage(fact, stage)) : fact)
        .map(fact -> isContinued ? continued(fact) : fact)
        .distinct()
        .toList();
  }

  /** What a model is said to be pretrained with that came from a base is continued pre-training. */
  private static Fact continued(Fact fact) {
    boolean isOfRun = fact.isOwn() && fact.kind() != FactKind.BASE_MODEL;
    return isOfRun && fact.stage().filter(Stage.PRETRAINING::equals).isPresent()
        ? fact.withStage(Optional.of(Stage.CONTINUED_PRETRAINING))
        : fact;
  }

  private static Optional<Stage> stage(Fact fact, Optional<Stage> otherwise) {
    if (fact.kind() == FactKind.PARAMETERS || fact.kind() == FactKind.ACTIVE_PARAMETERS) {
      return Optional.empty();
    }
    if (fact.kind() == FactKind.TECHNIQUE) {
      return ofTechnique(fact).or(fact::stage).or(() -> otherwise);
    }
    if (fact.kind() == FactKind.BASE_MODEL) {
      return fact.stage().or(() -> ofRelation(fact));
    }
    return fact.stage()
        .or(() -> isSurelyPretraining(fact) ? Optional.of(Stage.PRETRAINING) : otherwise);
  }

  private static boolean isSurelyPretraining(Fact fact) {
    return fact.isOwn()
        && fact.kind() == FactKind.TRAINING_TOKENS
        && fact.amount().filter(a -> a.low().compareTo(SURELY_PRETRAINING) >= 0).isPresent();
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
    if (outline.isStudent() && isTaught(facts)) {
      return Optional.of(Stage.DISTILLATION);
    }
    if (outline.isTunedByName()) {
      return Optional.of(Stage.FINE_TUNING);
    }
    if (isContinuation(facts)) {
      return Optional.of(Stage.CONTINUED_PRETRAINING);
    }
    return ofBases(facts).or(() -> ofWords(facts));
  }

  /** Whether it goes on from another model, and not only anneals what it pretrained itself. */
  private boolean isContinuation(List<Fact> facts) {
    return tells(facts, Stage.CONTINUED_PRETRAINING)
        && !tells(facts, Stage.FINE_TUNING)
        && (bases(facts).findAny().isPresent() || !tells(facts, Stage.PRETRAINING));
  }

  /** Whether it was taught here: "distilbert-poems" may be a fine-tune of a student. */
  private static boolean isTaught(List<Fact> facts) {
    return facts.stream()
        .filter(Fact::isOwn)
        .anyMatch(
            fact ->
                fact.kind() == FactKind.TEACHER_MODEL || isTechnique(fact, Technique.DISTILLATION));
  }

  /** Whether a cue beside some number, and no table of defaults, names the stage. */
  private static boolean tells(List<Fact> facts, Stage stage) {
    return facts.stream()
        .filter(fact -> fact.isOwn() && fact.amount().isPresent())
        .anyMatch(fact -> fact.stage().filter(stage::equals).isPresent());
  }

  /** The stage by how the model as a whole, and not a variant, came from its base. */
  private Optional<Stage> ofBases(List<Fact> facts) {
    return bases(facts).map(DocumentStage::ofRelation).flatMap(Optional::stream).findFirst();
  }

  private Stream<Fact> bases(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind() == FactKind.BASE_MODEL)
        .filter(fact -> fact.model().map(outline::isItself).orElse(true));
  }

  private Optional<Stage> ofWords(List<Fact> facts) {
    if (saysPretraining || facts.stream().anyMatch(DocumentStage::isSurelyPretraining)) {
      return Optional.of(Stage.PRETRAINING);
    }
    return facts.stream().anyMatch(fact -> isTechnique(fact, Technique.FINE_TUNING))
        ? Optional.of(Stage.FINE_TUNING)
        : Optional.empty();
  }
}
