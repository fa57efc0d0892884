package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/**
 * Facts that stand in no document: typed by a user, or taken from a catalogue.
 *
 * @param source who gives them; stands where a document's path would
 * @param stage the part of training that they are about; empty where that is not told
 */
public record GivenFigures(String source, Optional<Stage> stage) {

  /**
   * A number as a fact.
   *
   * @param kind what it is, and its unit
   * @param value the number
   * @param source who gives it; stands where a document's path would
   */
  public static Fact fact(FactKind kind, BigDecimal value, String source) {
    return new GivenFigures(source, Optional.empty()).number(kind, value);
  }

  /** A number as a fact. */
  Fact number(FactKind kind, BigDecimal value) {
    return fact(kind, Value.Amount.of(value), Figures.stated(value), Optional.empty());
  }

  /** A name as a fact, such as the type of an accelerator. */
  Fact name(FactKind kind, String name) {
    return fact(kind, new Value.Name(name), name, Optional.empty());
  }

  /** That what was trained is an adapter on a base. */
  Fact adapter() {
    String base = "the base";
    return fact(FactKind.BASE_MODEL, new Value.Name(base), base, Optional.of(Relation.ADAPTER));
  }

  private Fact fact(FactKind kind, Value value, String text, Optional<Relation> relation) {
    String words = kind.label() + ": " + text;
    return new Fact(
        kind,
        value,
        Fact.About.SELF,
        Optional.empty(),
        stage,
        Bound.EXACT,
        relation,
        Fact.Basis.STATED,
        new SourceFile(source, words).evidence(new Span(0, words.length())));
  }
}
