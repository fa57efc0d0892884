package org.flopaudit.store;

import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ImpliedTeacher;
import org.flopaudit.fact.Placeholder;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.fact.Withheld;
import org.flopaudit.quantity.Bound;

/**
 * Disclosures as bytes and back: what one machine would send to another that joins the work of
 * many. Two pure functions, each the other's inverse.
 */
public final class DisclosuresForm {
  private DisclosuresForm() {}

  /** The bytes of some disclosures. */
  public static byte[] of(Disclosures disclosures) {
    CompactWriter out = new CompactWriter();
    write(disclosures, out);
    return out.bytes();
  }

  /**
   * The disclosures of some bytes.
   *
   * @throws IllegalArgumentException if they are none that {@link #of} made
   */
  public static Disclosures read(byte[] bytes) {
    CompactReader in = new CompactReader(bytes);
    Disclosures disclosures = read(in);
    in.end();
    return disclosures;
  }

  private static void write(Disclosures disclosures, CompactWriter out) {
    out.text(disclosures.path());
    out.text(disclosures.title());
    out.list(disclosures.models(), out::text);
    out.list(disclosures.facts(), fact -> write(fact, out));
    out.list(
        disclosures.withheld(),
        withheld -> {
          out.word(withheld.kind());
          out.evidence(withheld.evidence());
        });
    out.list(
        disclosures.impliedTeachers(),
        teacher -> {
          out.text(teacher.dataset());
          out.list(teacher.teachers(), out::text);
          out.text(teacher.source());
          out.evidence(teacher.evidence());
        });
    out.list(
        disclosures.placeholders(),
        placeholder -> {
          out.text(placeholder.section());
          out.evidence(placeholder.evidence());
        });
    out.word(disclosures.distillation());
  }

  private static Disclosures read(CompactReader in) {
    return new Disclosures(
        in.text(),
        in.text(),
        in.list(in::text),
        in.list(() -> fact(in)),
        in.list(() -> new Withheld(in.word(FactKind.class), in.evidence())),
        in.list(() -> new ImpliedTeacher(in.text(), in.list(in::text), in.text(), in.evidence())),
        in.list(() -> new Placeholder(in.text(), in.evidence())),
        in.word(Distillation.class));
  }

  private static void write(Fact fact, CompactWriter out) {
    out.word(fact.kind());
    write(fact.value(), out);
    out.word(fact.about());
    out.optional(fact.model(), out::text);
    out.optional(fact.stage(), out::word);
    out.word(fact.bound());
    out.optional(fact.relation(), out::word);
    out.word(fact.basis());
    out.evidence(fact.evidence());
  }

  private static Fact fact(CompactReader in) {
    return new Fact(
        in.word(FactKind.class),
        value(in),
        in.word(Fact.About.class),
        in.optional(in::text),
        in.optional(() -> in.word(Stage.class)),
        in.word(Bound.class),
        in.optional(() -> in.word(Relation.class)),
        in.word(Fact.Basis.class),
        in.evidence());
  }

  private static void write(Value value, CompactWriter out) {
    out.flag(value instanceof Value.Amount);
    if (value instanceof Value.Amount amount) {
      out.decimal(amount.low());
      out.decimal(amount.high());
    } else {
      out.text(value.text());
    }
  }

  private static Value value(CompactReader in) {
    return in.flag() ? new Value.Amount(in.decimal(), in.decimal()) : new Value.Name(in.text());
  }
}
