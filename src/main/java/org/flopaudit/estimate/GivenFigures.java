package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Facts that stand in no document: typed by a user, or taken from a catalogue. */
public final class GivenFigures {
  private GivenFigures() {}

  /**
   * A number as a fact.
   *
   * @param kind what it is, and its unit
   * @param value the number
   * @param source who gives it; stands where a document's path would
   */
  public static Fact fact(FactKind kind, BigDecimal value, String source) {
    return fact(kind, Value.Amount.of(value), Figures.stated(value), source);
  }

  /** A name as a fact, such as the type of an accelerator. */
  public static Fact fact(FactKind kind, String name, String source) {
    return fact(kind, new Value.Name(name), name, source);
  }

  private static Fact fact(FactKind kind, Value value, String text, String source) {
    String words = kind.label() + ": " + text;
    return new Fact(
        kind,
        value,
        Fact.About.SELF,
        Optional.empty(),
        Optional.<Stage>empty(),
        Bound.EXACT,
        Optional.empty(),
        Fact.Basis.STATED,
        new SourceFile(source, words).evidence(new Span(0, words.length())));
  }
}
