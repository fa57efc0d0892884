package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Technique;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;

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

  /** Adds an amount. */
  void amount(Claim claim, Bound bound, Attribution attribution) {
    Fact fact = fact(claim.kind(), claim.amount(), bound, Optional.empty(), attribution);
    if (claim.weak()) {
      weak.add(fact);
    } else {
      add(fact);
    }
  }

  /** Adds a name. */
  void name(FactKind kind, String name, Attribution attribution) {
    add(fact(kind, new Value.Name(name), Bound.EXACT, Optional.empty(), attribution));
  }

  /** Adds a technique by its label. */
  void technique(Technique technique, Attribution attribution) {
    name(FactKind.TECHNIQUE, technique.label(), attribution);
  }

  /** Adds a base model with how the model came from it. */
  void base(String name, Relation relation, Attribution attribution) {
    Value value = new Value.Name(name);
    add(fact(FactKind.BASE_MODEL, value, Bound.EXACT, Optional.of(relation), attribution));
  }

  private static Fact fact(
      FactKind kind,
      Value value,
      Bound bound,
      Optional<Relation> relation,
      Attribution attribution) {
    return new Fact(
        kind,
        value,
        attribution.owner().about(),
        attribution.owner().model(),
        attribution.stage(),
        bound,
        relation,
        Fact.Basis.STATED,
        attribution.evidence());
  }

  private void add(Fact fact) {
    if (seen.add(
        new Identity(fact.kind(), fact.value(), fact.about(), fact.model(), fact.stage()))) {
      facts.add(fact);
    }
  }

  /** The facts in the order found; the weak ones last, where nothing better was claimed. */
  List<Fact> facts() {
    List<Fact> all = new ArrayList<>(facts);
    weak.stream().filter(this::isBestOfItsKind).forEach(all::add);
    return all;
  }

  /** A batch given in tokens is a better one than that of one device. */
  private boolean isBestOfItsKind(Fact fact) {
    FactKind inTokens = fact.kind() == FactKind.BATCH_SIZE ? FactKind.BATCH_TOKENS : fact.kind();
    return own(fact.kind()).findAny().isEmpty() && own(inTokens).findAny().isEmpty();
  }

  /** The facts of a kind about the document's own models, without the weak ones. */
  Stream<Fact> own(FactKind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind && fact.isOwn());
  }

  /** The names of the own bases and teachers found so far, the bases first. */
  Stream<String> origins() {
    return Stream.concat(own(FactKind.BASE_MODEL), own(FactKind.TEACHER_MODEL))
        .map(fact -> fact.value().text());
  }

  /** The names of the base models found so far, whosoever they are. */
  Stream<String> bases() {
    return facts.stream()
        .filter(fact -> fact.kind() == FactKind.BASE_MODEL)
        .map(fact -> fact.value().text());
  }
}
