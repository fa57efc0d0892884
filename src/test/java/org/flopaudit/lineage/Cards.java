package org.flopaudit.lineage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ImpliedTeacher;
import org.flopaudit.fact.ModelId;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Technique;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Makes repositories with facts for tests. */
final class Cards {
  private final ModelId id;
  private final List<Fact> facts = new ArrayList<>();
  private final List<ImpliedTeacher> implied = new ArrayList<>();
  private List<String> models = List.of();
  private List<String> files = List.of("README.md");
  private List<String> tags = List.of();

  private Cards(String id) {
    this.id = ModelId.of(id);
  }

  static Cards card(String id) {
    return new Cards(id);
  }

  /** A base that stands bare under {@code base_model}. */
  Cards base(String name) {
    return base("README.md", Optional.empty(), name, Relation.FINE_TUNE, name);
  }

  /** A base in a sentence. */
  Cards base(Relation relation, String name) {
    return base("README.md", Optional.empty(), name, relation, "a version of " + name);
  }

  /** A base of one variant, in a sentence. */
  Cards baseOf(String variant, Relation relation, String name) {
    return base("README.md", Optional.of(variant), name, relation, "a version of " + name);
  }

  /** A base in a file of the repository. */
  Cards baseIn(String file, Relation relation, String name) {
    return base(file, Optional.empty(), name, relation, name);
  }

  private Cards base(
      String file, Optional<String> variant, String name, Relation relation, String quote) {
    facts.add(
        fact(
            FactKind.BASE_MODEL,
            new Value.Name(name),
            Fact.About.SELF,
            variant,
            Optional.of(relation),
            evidence(file, quote)));
    return this;
  }

  /** A base of somebody else's model. */
  Cards rivalsBase(String name) {
    facts.add(
        fact(
            FactKind.BASE_MODEL,
            new Value.Name(name),
            Fact.About.OTHER,
            Optional.of("rival"),
            Optional.of(Relation.FINE_TUNE),
            evidence("README.md", name)));
    return this;
  }

  Cards teacher(String name) {
    facts.add(named(FactKind.TEACHER_MODEL, name));
    return this;
  }

  Cards technique(Technique technique) {
    facts.add(named(FactKind.TECHNIQUE, technique.label()));
    return this;
  }

  /** A technique told by a file of the repository. */
  Cards techniqueIn(String file, Technique technique) {
    facts.add(
        fact(
            FactKind.TECHNIQUE,
            new Value.Name(technique.label()),
            Fact.About.SELF,
            Optional.empty(),
            Optional.empty(),
            evidence(file, technique.label())));
    return this;
  }

  Cards dataset(String dataset, String... teachers) {
    implied.add(
        new ImpliedTeacher(
            dataset, List.of(teachers), "a test", evidence("README.md", "on " + dataset)));
    return this;
  }

  /** Variants, each with a number of parameters. */
  Cards variants(String... labels) {
    models = List.of(labels);
    for (String label : labels) {
      facts.add(
          fact(
              FactKind.PARAMETERS,
              Value.Amount.of(new BigDecimal("7e9")),
              Fact.About.SELF,
              Optional.of(label),
              Optional.empty(),
              evidence("README.md", "7B")));
    }
    return this;
  }

  Cards files(String... names) {
    files = List.of(names);
    return this;
  }

  Cards tags(String... names) {
    tags = List.of(names);
    return this;
  }

  DisclosedRepository disclosed() {
    Disclosures disclosures =
        new Disclosures(
            id.repository() + "/README.md",
            id.name(),
            models,
            facts,
            List.of(),
            implied,
            List.of(),
            Distillation.NONE);
    return new DisclosedRepository(id, files, tags, List.of(disclosures));
  }

  private Fact named(FactKind kind, String name) {
    return fact(
        kind,
        new Value.Name(name),
        Fact.About.SELF,
        Optional.empty(),
        Optional.empty(),
        evidence("README.md", "with " + name));
  }

  private static Fact fact(
      FactKind kind,
      Value value,
      Fact.About about,
      Optional<String> model,
      Optional<Relation> relation,
      Evidence evidence) {
    return new Fact(
        kind,
        value,
        about,
        model,
        Optional.empty(),
        Bound.EXACT,
        relation,
        Fact.Basis.STATED,
        evidence);
  }

  private Evidence evidence(String file, String quote) {
    return new SourceFile(id.repository() + "/" + file, quote)
        .evidence(new Span(0, quote.length()));
  }
}
