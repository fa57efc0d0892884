package org.flopaudit.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.ModelId;

/** The repositories among the inputs, the models they hold, and whom their documents name. */
final class AuditedModels {
  private final Catalogue catalogue;
  private final ModelResolver resolver;
  private final List<DisclosedRepository> repositories;
  private final Map<ModelId, DisclosedRepository> byId = new HashMap<>();
  private final Map<ModelId, List<ModelId>> variants = new HashMap<>();
  private final Set<Resolution> unresolved = new LinkedHashSet<>();

  AuditedModels(Collection<DisclosedRepository> repositories, Catalogue catalogue) {
    this.catalogue = catalogue;
    for (DisclosedRepository repository : repositories) {
      byId.merge(repository.id(), repository, DisclosedRepository::with);
    }
    this.repositories = byId.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    for (DisclosedRepository repository : this.repositories) {
      variants.put(repository.id(), Variants.of(repository));
    }
    this.resolver = new ModelResolver(byId.keySet(), catalogue);
  }

  /** Every repository once, sorted. */
  List<DisclosedRepository> repositories() {
    return repositories;
  }

  /** The models of a repository; none if it is not among the inputs. */
  List<ModelId> models(ModelId repository) {
    return variants.getOrDefault(repository, List.of());
  }

  /** What the documents of a repository disclose; nothing if it is not among the inputs. */
  List<Disclosures> disclosures(ModelId repository) {
    return Optional.ofNullable(byId.get(repository))
        .map(DisclosedRepository::disclosures)
        .orElse(List.of());
  }

  /** The names that could not be told for one model, in the order in which they were met. */
  List<Resolution> unresolved() {
    return List.copyOf(unresolved);
  }

  /** The repository that a model belongs to. */
  static ModelId repository(ModelId model) {
    return new ModelId(model.organisation(), model.name(), Optional.empty());
  }

  /** The model that a document means by a name: first of all another one of its own. */
  ModelId meant(ModelId child, String name) {
    for (ModelId sibling : models(repository(child))) {
      if (!sibling.equals(child) && isCalled(sibling, name)) {
        return sibling;
      }
    }
    Resolution resolution = resolver.resolve(name, child);
    if (!resolution.isResolved()) {
      unresolved.add(resolution);
    }
    if (resolution.match() == Resolution.Match.LOCAL_PATH) {
      String folder = resolution.id().name() + " (a folder of " + child.repository() + ")";
      return new ModelId(Optional.empty(), folder, Optional.empty());
    }
    return held(resolution.id());
  }

  /** Whether a name without organisation is that of a model with one. */
  boolean isBareNameOf(ModelId bare, ModelId whole) {
    ModelNames names = catalogue.names();
    return bare.organisation().isEmpty()
        && whole.organisation().isPresent()
        && names.key(bare.name()).equals(names.key(whole.name()));
  }

  /** What a quantised copy was made from, told by its name. */
  Optional<ModelId> originalOf(ModelId copy) {
    return resolver.originalOf(copy).map(this::held);
  }

  /** The model that the catalogue calls so. */
  ModelId listed(String name) {
    return held(
        catalogue
            .findListed(name)
            .map(resolver::nodeOf)
            .orElseGet(() -> resolver.resolve(name).id()));
  }

  /** The one model that a repository holds; the repository itself where it holds several. */
  private ModelId held(ModelId repository) {
    List<ModelId> models = models(repository);
    return models.size() == 1 ? models.get(0) : repository;
  }

  private boolean isCalled(ModelId sibling, String name) {
    ModelNames names = catalogue.names();
    String variant = sibling.variant().orElse("");
    String key = names.key(name);
    return key.equals(names.key(variant)) || key.equals(names.key(sibling.name() + " " + variant));
  }
}
