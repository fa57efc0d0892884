package org.flopaudit.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;

/**
 * What is known of a model without documents of its own from those of its children: a card often
 * tells what its teacher or its base took, and of an unreleased one nobody else does.
 */
final class Hearsay {
  private final Lineage lineage;

  Hearsay(Lineage lineage) {
    this.lineage = lineage;
  }

  /** The model with what the documents of its children state of it. */
  Model of(Model model) {
    List<Fact> told =
        lineage.children(model.id()).stream()
            .flatMap(this::documents)
            .flatMap(document -> document.facts().stream())
            .filter(fact -> isAbout(model.id(), fact))
            .map(Hearsay::asItsOwn)
            .distinct()
            .toList();
    return told.isEmpty()
        ? model
        : new Model(
            model.id(),
            List.of(
                new Disclosures(
                    told.get(0).evidence().path(),
                    "",
                    List.of(),
                    told,
                    List.of(),
                    List.of(),
                    List.of(),
                    Distillation.NONE)),
            model.known());
  }

  private Stream<Disclosures> documents(Edge edge) {
    return lineage.find(edge.child()).stream().flatMap(child -> child.disclosures().stream());
  }

  private static boolean isAbout(ModelId model, Fact fact) {
    return fact.about() == Fact.About.OTHER
        && fact.basis() == Fact.Basis.STATED
        && fact.model()
            .map(Hearsay::letters)
            .filter(
                name ->
                    name.equals(letters(model.name())) || name.equals(letters(model.repository())))
            .isPresent();
  }

  /** The stage is the child's at whose telling it came up, so it is left out. */
  private static Fact asItsOwn(Fact fact) {
    return new Fact(
        fact.kind(),
        fact.value(),
        Fact.About.SELF,
        Optional.empty(),
        Optional.empty(),
        fact.bound(),
        fact.relation(),
        fact.basis(),
        fact.evidence());
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
