package org.flopaudit.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;

/**
 * What is stated of one model: the input of every estimate.
 *
 * @param facts stated facts of the model itself, in the order of the documents
 * @param catalogued what a catalogue says of it
 */
public record ModelFacts(List<Fact> facts, List<Catalogued> catalogued) {

  /** Copies the lists. */
  public ModelFacts {
    facts = List.copyOf(facts);
    catalogued = List.copyOf(catalogued);
  }

  /**
   * The facts that a model's documents state of it. Facts of one variant among several are left
   * out: they are about another model than the whole.
   */
  public static ModelFacts of(List<Disclosures> documents) {
    List<Fact> facts = new ArrayList<>();
    for (Disclosures document : documents) {
      boolean hasVariants = document.models().size() > 1;
      own(document).filter(fact -> !hasVariants || fact.model().isEmpty()).forEach(facts::add);
    }
    return new ModelFacts(facts, List.of());
  }

  /**
   * The facts of one variant, and those that hold for all of them; where both tell of one thing,
   * the variant's own.
   */
  public static ModelFacts of(List<Disclosures> documents, String variant) {
    List<Fact> facts =
        documents.stream()
            .flatMap(ModelFacts::own)
            .filter(fact -> fact.model().isEmpty() || isOf(fact, variant))
            .toList();
    return new ModelFacts(
        facts.stream()
            .filter(
                fact ->
                    fact.model().isPresent()
                        || facts.stream()
                            .noneMatch(
                                other ->
                                    other.model().isPresent()
                                        && other.kind() == fact.kind()
                                        && other.stage().equals(fact.stage())))
            .toList(),
        List.of());
  }

  private static Stream<Fact> own(Disclosures document) {
    return Arrays.stream(FactKind.values()).flatMap(document::own);
  }

  private static boolean isOf(Fact fact, String variant) {
    return fact.model().filter(variant::equalsIgnoreCase).isPresent();
  }

  /** These facts, and a catalogue's figures beside them. */
  public ModelFacts with(List<Catalogued> figures) {
    return new ModelFacts(facts, figures);
  }

  /** These facts without some. */
  public ModelFacts without(Set<Fact> some) {
    return new ModelFacts(facts.stream().filter(fact -> !some.contains(fact)).toList(), catalogued);
  }

  /**
   * These facts, and the base's number of parameters where none is stated: further training does
   * not change it.
   */
  public ModelFacts inheriting(ModelFacts base) {
    if (has(FactKind.PARAMETERS) || has(FactKind.ACTIVE_PARAMETERS)) {
      return this;
    }
    List<Fact> more = new ArrayList<>(facts);
    base.all(FactKind.PARAMETERS).forEach(more::add);
    base.all(FactKind.ACTIVE_PARAMETERS).forEach(more::add);
    return new ModelFacts(more, catalogued);
  }

  /** The facts of a kind. */
  public List<Fact> all(FactKind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).toList();
  }

  /** Whether a fact of a kind is stated. */
  public boolean has(FactKind kind) {
    return facts.stream().anyMatch(fact -> fact.kind() == kind);
  }

  /** The facts by the stage that they name, those that name none among them. */
  List<Part> parts() {
    return facts.stream()
        .map(Fact::stage)
        .distinct()
        .map(
            stage ->
                new Part(stage, facts.stream().filter(fact -> fact.stage().equals(stage)).toList()))
        .toList();
  }

  /** The facts of a kind that name a part's stage, or else those that name no stage. */
  List<Fact> near(Part part, FactKind kind) {
    List<Fact> own = part.all(kind);
    return own.isEmpty() ? all(kind).stream().filter(fact -> fact.stage().isEmpty()).toList() : own;
  }

  /** Whether the model is an adapter on a base. */
  boolean isAdapter() {
    return facts.stream().anyMatch(fact -> fact.relation().equals(Optional.of(Relation.ADAPTER)));
  }

  /**
   * The facts that name one stage.
   *
   * @param stage the stage; empty for facts that name none
   * @param facts in the order of the documents
   */
  record Part(Optional<Stage> stage, List<Fact> facts) {

    /** The facts of a kind. */
    List<Fact> all(FactKind kind) {
      return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }
  }
}
