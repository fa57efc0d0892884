package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Writes facts for tests, as a document would disclose them. */
public final class Facts {
  private final List<Fact> facts = new ArrayList<>();
  private String path = "card/README.md";
  private Optional<Stage> stage = Optional.empty();
  private Optional<String> model = Optional.empty();
  private Optional<Relation> relation = Optional.empty();
  private Bound bound = Bound.EXACT;
  private Fact.About about = Fact.About.SELF;

  /** What follows stands in this file. */
  public Facts in(String path) {
    this.path = path;
    return this;
  }

  /** What follows is about this stage. */
  public Facts at(Stage stage) {
    this.stage = Optional.of(stage);
    return this;
  }

  /** What follows is about this variant. */
  public Facts of(String variant) {
    this.model = Optional.of(variant);
    return this;
  }

  /** What follows is about somebody else's model. */
  public Facts ofOther(String name) {
    this.about = Fact.About.OTHER;
    this.model = Optional.of(name);
    return this;
  }

  /** The next fact is stated with this bound. */
  public Facts saying(Bound bound) {
    this.bound = bound;
    return this;
  }

  public Facts number(FactKind kind, String number) {
    return add(kind, Value.Amount.of(new BigDecimal(number)), number);
  }

  public Facts range(FactKind kind, String low, String high) {
    Value.Amount value = new Value.Amount(new BigDecimal(low), new BigDecimal(high));
    return add(kind, value, low + "-" + high);
  }

  public Facts name(FactKind kind, String name) {
    return add(kind, new Value.Name(name), name);
  }

  public Facts base(String name, Relation how) {
    relation = Optional.of(how);
    return name(FactKind.BASE_MODEL, name);
  }

  private Facts add(FactKind kind, Value value, String words) {
    facts.add(
        new Fact(
            kind,
            value,
            about,
            model,
            stage,
            bound,
            relation,
            Fact.Basis.STATED,
            new SourceFile(path, words).evidence(new Span(0, words.length()))));
    bound = Bound.EXACT;
    relation = Optional.empty();
    return this;
  }

  public ModelFacts facts() {
    return new ModelFacts(facts, List.of());
  }

  public Disclosures disclosures(String... variants) {
    return disclosures(Distillation.NONE, variants);
  }

  public Disclosures disclosures(Distillation distillation, String... variants) {
    return new Disclosures(
        path, "", Arrays.asList(variants), facts, List.of(), List.of(), List.of(), distillation);
  }
}
