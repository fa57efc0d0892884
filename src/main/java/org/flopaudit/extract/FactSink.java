package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;
import org.flopaudit.source.Evidence;

/** Collects the facts of a document; what is repeated is kept at its first place only. */
final class FactSink {
  private record Identity(
      FactKind kind,
      Value value,
      Fact.About about,
      Optional<String> model,
      Optional<Stage> stage) {}

  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact> weak = new ArrayList<>();
  private final Set<Identity> seen = new HashSet<>();

  /** Adds a fact unless the same was stated before. */
  void add(Fact fact) {
    if (seen.add(
        new Identity(fact.kind(), fact.value(), fact.about(), fact.model(), fact.stage()))) {
      facts.add(fact);
    }
  }

  /** Adds an amount. */
  void amount(Claim claim, Owner owner, Optional<Stage> stage, Bound bound, Evidence evidence) {
    Fact fact =
        new Fact(
            claim.kind(),
            claim.amount(),
            owner.about(),
            owner.model(),
            stage,
            bound,
            Optional.empty(),
            Fact.Basis.STATED,
            evidence);
    if (claim.weak()) {
      weak.add(fact);
    } else {
      add(fact);
    }
  }

  /** Adds a name. */
  void name(FactKind kind, String name, Owner owner, Optional<Stage> stage, Evidence evidence) {
    add(
        new Fact(
            kind,
            new Value.Name(name),
            owner.about(),
            owner.model(),
            stage,
            Bound.EXACT,
            Optional.empty(),
            Fact.Basis.STATED,
            evidence));
  }

  /** Adds a base model with how the model came from it. */
  void base(String name, Relation relation, Owner owner, Optional<Stage> stage, Evidence evidence) {
    add(
        new Fact(
            FactKind.BASE_MODEL,
            new Value.Name(name),
            owner.about(),
            owner.model(),
            stage,
            Bound.EXACT,
            Optional.of(relation),
            Fact.Basis.STATED,
            evidence));
  }

  /** Whether a base is known under this name or a fuller one: "Llama 3" for Meta-Llama-3-8B. */
  boolean hasBase(String name) {
    NameParts parts = NameParts.of(name);
    return facts.stream()
        .filter(fact -> fact.kind() == FactKind.BASE_MODEL && !fact.value().text().equals(name))
        .map(fact -> NameParts.of(fact.value().text()))
        .anyMatch(known -> known.includes(parts));
  }

  /** The facts in the order found; the weak ones last, where nothing better was claimed. */
  List<Fact> facts() {
    List<Fact> all = new ArrayList<>(facts);
    weak.stream().filter(fact -> !has(fact.kind())).forEach(all::add);
    return all;
  }

  /** Whether an own fact of a kind was found. */
  boolean has(FactKind kind) {
    return facts.stream().anyMatch(f -> f.kind() == kind && f.about() == Fact.About.SELF);
  }
}
