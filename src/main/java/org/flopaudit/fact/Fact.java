package org.flopaudit.fact;

import java.util.Optional;
import org.flopaudit.quantity.Bound;
import org.flopaudit.source.Evidence;

/**
 * One disclosure of a document.
 *
 * @param kind what it is about, and its unit
 * @param value what it says
 * @param about whose fact it is
 * @param model the variant, or the other model, as the document names it; empty when the document
 *     has one model or the fact holds for all of them
 * @param stage the part of training, where the document tells
 * @param bound how firmly a number is stated
 * @param relation how the model came from its base; only with {@link FactKind#BASE_MODEL}
 * @param basis what the fact was read from
 * @param evidence the words
 */
public record Fact(
    FactKind kind,
    Value value,
    About about,
    Optional<String> model,
    Optional<Stage> stage,
    Bound bound,
    Optional<Relation> relation,
    Basis basis,
    Evidence evidence) {

  /** Whose fact it is. */
  public enum About {
    /** A model that the document is about. */
    SELF,
    /** A base, a teacher, a rival. */
    OTHER
  }

  /** What a fact was read from. */
  public enum Basis {
    /** A statement. */
    STATED,
    /** A model's name alone ("-7b"). */
    NAME
  }

  /** The number, where there is one. */
  public Optional<Value.Amount> amount() {
    return value instanceof Value.Amount amount ? Optional.of(amount) : Optional.empty();
  }

  /** Whether it is about a model that the document is about. */
  public boolean isOwn() {
    return about == About.SELF;
  }

  /** The same statement as a fact of another kind. */
  public Fact withKind(FactKind kind) {
    return new Fact(kind, value, about, model, stage, bound, relation, basis, evidence);
  }

  /** The same fact under another name of its model. */
  public Fact withModel(String model) {
    return new Fact(
        kind, value, about, Optional.of(model), stage, bound, relation, basis, evidence);
  }

  /** The same fact of another stage, or of none. */
  public Fact withStage(Optional<Stage> stage) {
    return new Fact(kind, value, about, model, stage, bound, relation, basis, evidence);
  }

  /** The same fact, said of somebody else's model. */
  public Fact ofAnother() {
    return new Fact(kind, value, About.OTHER, model, stage, bound, relation, basis, evidence);
  }
}
