package org.flopaudit.lineage;

import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.Relation;
import org.flopaudit.lineage.Making.Sign;
import org.flopaudit.source.Evidence;

/**
 * What was done to one base, by the first of our rules that can tell. What a document declares goes
 * before what the files show; where the two differ, both are kept.
 *
 * @param decided how the model came from the base, and by which rule
 * @param contradicted what the files show instead, where they contradict a declaration
 */
record BaseRelation(Sign decided, Optional<Sign> contradicted) {

  /**
   * The relation to a base.
   *
   * @param facts what names it as the base, at least one unless only a tag does
   * @param making how the repository's model was made
   * @param tagged the relation that the hub's tag gives
   * @param hasSeveralBases whether further bases are named
   */
  static BaseRelation of(
      List<Fact> facts, Making making, Optional<EdgeType> tagged, boolean hasSeveralBases) {
    Optional<Sign> declared =
        facts.stream().filter(BaseRelation::isDeclared).map(BaseRelation::sign).findFirst();
    Optional<Sign> shown = making.shown();
    if (declared.isPresent() && (shown.isEmpty() || isConsistent(declared.get(), shown.get()))) {
      return new BaseRelation(declared.get(), Optional.empty());
    }
    if (declared.isPresent() && !isRefined(declared.get(), shown.get())) {
      return new BaseRelation(declared.get(), shown);
    }
    Sign decided =
        shown
            .or(() -> tagged.map(type -> new Sign(type, Inference.HUB_TAG)))
            .or(() -> making.said(hasSeveralBases).map(type -> new Sign(type, Inference.PROSE)))
            .orElseGet(() -> otherwise(facts, hasSeveralBases));
    return new BaseRelation(decided, Optional.empty());
  }

  private static Sign otherwise(List<Fact> facts, boolean hasSeveralBases) {
    if (LoadedWeights.isOnlyConfigured(facts)) {
      return new Sign(EdgeType.UNSPECIFIED, Inference.CONFIG_NAME);
    }
    if (hasSeveralBases) {
      return new Sign(EdgeType.UNSPECIFIED, Inference.SEVERAL_BASES);
    }
    return facts.stream().anyMatch(BaseRelation::isBareName)
        ? new Sign(EdgeType.FINE_TUNE, Inference.DEFAULT_FINE_TUNE)
        : new Sign(EdgeType.UNSPECIFIED, Inference.PROSE);
  }

  /**
   * Whether a fact says what was done. A name that stands alone under {@code base_model} is taken
   * as a fine-tune by the hub's convention; that is a default and no declaration.
   */
  private static boolean isDeclared(Fact fact) {
    Relation relation = fact.relation().orElse(Relation.UNSPECIFIED);
    return relation != Relation.UNSPECIFIED
        && !(relation == Relation.FINE_TUNE && isBareName(fact));
  }

  private static boolean isBareName(Fact fact) {
    return fact.evidence().quote().strip().equals(fact.value().text());
  }

  private static Sign sign(Fact fact) {
    EdgeType type = EdgeType.of(fact.relation().orElse(Relation.UNSPECIFIED));
    return new Sign(type, ruleOf(fact.evidence()));
  }

  private static Inference ruleOf(Evidence evidence) {
    if (evidence.path().endsWith("adapter_config.json")) {
      return Inference.ADAPTER_CONFIG;
    }
    boolean isRecipe =
        evidence.path().endsWith("mergekit_config.yml")
            || evidence.path().endsWith("mergekit_config.yaml");
    return isRecipe ? Inference.MERGEKIT_CONFIG : Inference.DECLARED_RELATION;
  }

  private static boolean isConsistent(Sign declared, Sign shown) {
    return declared.type() == shown.type() || declared.rule() != Inference.DECLARED_RELATION;
  }

  /** Whether the files only say more exactly what was declared: an adapter is a fine-tune. */
  private static boolean isRefined(Sign declared, Sign shown) {
    return declared.type() == EdgeType.FINE_TUNE && shown.type() == EdgeType.ADAPTER;
  }
}
