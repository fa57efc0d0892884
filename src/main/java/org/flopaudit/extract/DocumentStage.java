package org.flopaudit.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Technique;

/**
 * The stage that a document as a whole is about, for facts that no cue is near to: a card that says
 * what the model was fine-tuned from gives the figures of the fine-tuning.
 */
final class DocumentStage {
  private DocumentStage() {}

  /** The facts, each with the stage that its kind or the whole document tells. */
  static List<Fact> completed(List<Fact> facts, String name, boolean saysPretraining) {
    Optional<Stage> stage = of(facts, name, saysPretraining);
    Set<Fact> completed = new LinkedHashSet<>();
    for (Fact fact : facts) {
      completed.add(fact.about() == Fact.About.SELF ? with(fact, stage(fact, stage)) : fact);
    }
    return List.copyOf(completed);
  }

  private static Optional<Stage> stage(Fact fact, Optional<Stage> otherwise) {
    return switch (fact.kind()) {
      case PARAMETERS, ACTIVE_PARAMETERS -> Optional.empty();
      case TECHNIQUE -> ofTechnique(fact.value().text()).or(fact::stage).or(() -> otherwise);
      case BASE_MODEL -> fact.stage().or(() -> fact.relation().flatMap(DocumentStage::ofRelation));
      default -> fact.stage().or(() -> otherwise);
    };
  }

  private static Optional<Stage> ofTechnique(String technique) {
    if (technique.equals(Technique.FINE_TUNING.label())) {
      return Optional.of(Stage.FINE_TUNING);
    }
    if (technique.equals(Technique.REINFORCEMENT_LEARNING.label())) {
      return Optional.of(Stage.RL);
    }
    return technique.equals(Technique.EXPANSION.label())
        ? Optional.of(Stage.EXPANSION)
        : Optional.empty();
  }

  private static Optional<Stage> ofRelation(Relation relation) {
    return switch (relation) {
      case FINE_TUNE, ADAPTER -> Optional.of(Stage.FINE_TUNING);
      case CONTINUED_PRETRAINING -> Optional.of(Stage.CONTINUED_PRETRAINING);
      case EXPANSION -> Optional.of(Stage.EXPANSION);
      case MERGE, QUANTIZATION, PRUNING, UNSPECIFIED -> Optional.empty();
    };
  }

  private static Optional<Stage> of(List<Fact> facts, String name, boolean saysPretraining) {
    if (name.toLowerCase(Locale.ROOT).contains("distil")) {
      return Optional.of(Stage.DISTILLATION);
    }
    boolean continued = tells(facts, Stage.CONTINUED_PRETRAINING);
    if (continued && !tells(facts, Stage.FINE_TUNING)) {
      return Optional.of(Stage.CONTINUED_PRETRAINING);
    }
    for (Fact fact : facts) {
      Optional<Stage> stage = fact.relation().flatMap(DocumentStage::ofRelation);
      if (fact.kind() == FactKind.BASE_MODEL && fact.model().isEmpty() && stage.isPresent()) {
        return stage;
      }
    }
    boolean fineTuned =
        facts.stream()
            .anyMatch(
                fact ->
                    fact.kind() == FactKind.TECHNIQUE
                        && fact.value().text().equals(Technique.FINE_TUNING.label()));
    if (saysPretraining) {
      return Optional.of(Stage.PRETRAINING);
    }
    return fineTuned ? Optional.of(Stage.FINE_TUNING) : Optional.empty();
  }

  /** Whether a cue beside some number, and no table of defaults, names the stage. */
  private static boolean tells(List<Fact> facts, Stage stage) {
    return facts.stream()
        .filter(fact -> fact.about() == Fact.About.SELF && fact.amount().isPresent())
        .anyMatch(fact -> fact.stage().filter(s -> s == stage).isPresent());
  }

  private static Fact with(Fact fact, Optional<Stage> stage) {
    return new Fact(
        fact.kind(),
        fact.value(),
        fact.about(),
        fact.model(),
        stage,
        fact.bound(),
        fact.relation(),
        fact.basis(),
        fact.evidence());
  }
}
