package org.flopaudit.lineage;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ModelId;

/** Which models a repository's documents describe. */
final class Variants {
  private Variants() {}

  /**
   * The models of a repository: one where its documents describe one, or where its own name tells
   * which of several it holds; else each that has parameters of its own.
   */
  static List<ModelId> of(DisclosedRepository repository) {
    Set<String> labels = new LinkedHashSet<>();
    repository.disclosures().forEach(document -> labels.addAll(described(document)));
    if (labels.size() < 2) {
      return List.of(repository.id());
    }
    return held(repository.id().name(), labels)
        .map(label -> List.of(repository.id().variant(label)))
        .orElseGet(() -> labels.stream().map(repository.id()::variant).toList());
  }

  private static List<String> described(Disclosures document) {
    return document.models().stream()
        .filter(model -> sizes(document).contains(model))
        .distinct()
        .toList();
  }

  private static Set<String> sizes(Disclosures document) {
    Set<String> models = new LinkedHashSet<>();
    for (FactKind kind : List.of(FactKind.PARAMETERS, FactKind.ACTIVE_PARAMETERS)) {
      document.own(kind).map(Fact::model).forEach(model -> model.ifPresent(models::add));
    }
    return models;
  }

  /** The longest label whose words stand together in the repository's name. */
  private static Optional<String> held(String name, Set<String> labels) {
    List<String> words = ModelNames.tokens(name);
    return labels.stream()
        .filter(label -> label.chars().anyMatch(Character::isLetter))
        .filter(label -> Collections.indexOfSubList(words, ModelNames.tokens(label)) >= 0)
        .max(Comparator.comparingInt((String label) -> ModelNames.tokens(label).size()));
  }
}
