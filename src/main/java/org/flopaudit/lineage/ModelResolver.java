package org.flopaudit.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Resolution.Match;

/**
 * Tells which model a document means by a name. Where it is not safe to tell, the name stays apart
 * and the candidates are kept: a wrong base is worse than a missing one.
 */
public final class ModelResolver {
  private static final int MOST_CANDIDATES = 5;

  private final Catalogue catalogue;
  private final ModelNames names;
  private final Map<String, ModelId> auditedById = new HashMap<>();
  private final Map<String, List<ModelId>> auditedByName = new HashMap<>();
  private final Map<String, Resolution> resolved = new HashMap<>();

  /**
   * A resolver.
   *
   * @param audited the repositories among the inputs
   */
  public ModelResolver(Collection<ModelId> audited, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = catalogue.names();
    for (ModelId id : audited) {
      auditedById.putIfAbsent(id.repository().toLowerCase(Locale.ROOT), id);
      auditedByName.computeIfAbsent(names.key(id.name()), key -> new ArrayList<>(1)).add(id);
    }
  }

  /**
   * The model that a text names.
   *
   * @param text a hub id, an address of the hub, a name in prose or a path
   */
  public Resolution resolve(String text) {
    Resolution known = resolved.get(text);
    if (known == null) {
      known = resolveAnew(Reference.cleaned(text));
      resolved.put(text, known);
    }
    return known;
  }

  /**
   * The model that a document of a repository names. A name without organisation may mean a
   * repository of the same organisation; one of a stranger's is a candidate only.
   *
   * @param text a hub id, an address of the hub, a name in prose or a path
   * @param child the repository whose document it stands in
   */
  public Resolution resolve(String text, ModelId child) {
    Resolution resolution = resolve(text);
    if (resolution.isResolved() || child.organisation().isEmpty()) {
      return resolution;
    }
    List<ModelId> own =
        auditedByName.getOrDefault(names.key(resolution.id().name()), List.of()).stream()
            .filter(id -> id.organisation().equals(child.organisation()))
            .toList();
    boolean isBare = resolution.id().organisation().isEmpty();
    return isBare && own.size() == 1 ? Resolution.of(own.get(0), Match.NAME) : resolution;
  }

  /**
   * What a quantised copy was made from, told by its name: {@code unsloth/llama-3-8b-bnb-4bit} from
   * {@code meta-llama/Meta-Llama-3-8B}. Empty where the name is none of a copy, or fits several.
   */
  public Optional<ModelId> originalOf(ModelId copy) {
    Optional<String> name = names.withoutQuantisation(copy.name());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    ModelId original = new ModelId(copy.organisation(), name.get(), Optional.empty());
    Resolution resolution = resolve(original.repository());
    if (resolution.isResolved()) {
      return Optional.of(resolution.id()).filter(id -> !id.equals(copy));
    }
    boolean isMirrored = copy.organisation().filter(names::isMirror).isPresent();
    List<ModelId> sameName = sameName(original.name());
    return sameName.size() == 1
        ? Optional.of(sameName.get(0)).filter(id -> isMirrored || catalogue.find(id).isPresent())
        : Optional.empty();
  }

  private Resolution resolveAnew(String name) {
    if (names.isLocalPath(name)) {
      Resolution last = byName(Reference.lastPart(name));
      return last.isResolved() ? last : Resolution.of(bare(name), Match.LOCAL_PATH);
    }
    return name.indexOf('/') > 0 ? byHubId(ModelId.of(name)) : byName(name);
  }

  /** The model of a hub id, which may be a former one, a mirror's, or misspelt. */
  private Resolution byHubId(ModelId id) {
    Optional<ModelId> exact = exact(id);
    if (exact.isPresent()) {
      return Resolution.of(exact.get(), Match.HUB_ID);
    }
    List<ModelId> sameName = sameName(id.name());
    if (sameName.size() == 1 && id.organisation().filter(names::isMirror).isPresent()) {
      return Resolution.of(sameName.get(0), Match.MIRROR);
    }
    Optional<ModelId> closed = closedModel(id);
    if (closed.isPresent()) {
      return Resolution.of(closed.get(), Match.NAME);
    }
    List<String> near = catalogue.nearHubIds(id.repository().toLowerCase(Locale.ROOT));
    Optional<ModelId> meant =
        near.size() == 1 ? catalogue.findHubId(near.get(0)).map(this::nodeOf) : Optional.empty();
    return meant
        .map(model -> Resolution.of(model, Match.SPELLING))
        .orElseGet(
            () -> new Resolution(id, Match.UNKNOWN, sameName.isEmpty() ? alike(id) : sameName));
  }

  /** The models whose ids one character parts from an id; which was meant is not for us to say. */
  private List<ModelId> alike(ModelId id) {
    return catalogue.alikeHubIds(id.repository().toLowerCase(Locale.ROOT)).stream()
        .map(catalogue::findHubId)
        .flatMap(Optional::stream)
        .map(this::nodeOf)
        .distinct()
        .sorted()
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private Optional<ModelId> exact(ModelId id) {
    ModelId audited = auditedById.get(id.repository().toLowerCase(Locale.ROOT));
    return audited != null
        ? Optional.of(audited)
        : catalogue.findHubId(id.repository()).map(this::nodeOf);
  }

  /** A model without repository under its maker's name, as {@code openai/gpt-4o}. */
  private Optional<ModelId> closedModel(ModelId id) {
    String maker = names.key(id.organisation().orElse(""));
    List<KnownModel> models =
        catalogue.candidates(id.name()).stream()
            .filter(model -> model.hubIds().isEmpty())
            .filter(model -> names.key(model.developer()).startsWith(maker))
            .toList();
    return models.size() == 1 ? Optional.of(nodeOf(models.get(0))) : Optional.empty();
  }

  /** The model of a name without organisation, which may be an old id of the hub. */
  private Resolution byName(String name) {
    Optional<ModelId> oldId = exact(bare(name));
    if (oldId.isPresent()) {
      return Resolution.of(oldId.get(), Match.HUB_ID);
    }
    Optional<KnownModel> known = catalogue.find(name);
    if (known.isPresent()) {
      return Resolution.of(nodeOf(known.get()), Match.NAME);
    }
    List<ModelId> candidates = sameName(name);
    return new Resolution(
        bare(name), candidates.isEmpty() ? Match.UNKNOWN : Match.AMBIGUOUS, candidates);
  }

  /** The models with this name, known ones before audited ones, at most five. */
  private List<ModelId> sameName(String name) {
    List<KnownModel> known = catalogue.candidates(name);
    List<ModelId> all =
        known.isEmpty()
            ? auditedByName.getOrDefault(names.key(name), List.of())
            : known.stream().map(this::nodeOf).toList();
    return all.stream().distinct().sorted().limit(MOST_CANDIDATES).toList();
  }

  /** The audited repository of a known model, or else its usual id. */
  ModelId nodeOf(KnownModel model) {
    for (String hubId : model.hubIds()) {
      ModelId audited = auditedById.get(hubId.toLowerCase(Locale.ROOT));
      if (audited != null) {
        return audited;
      }
    }
    return catalogue.idOf(model);
  }

  private static ModelId bare(String name) {
    return new ModelId(Optional.empty(), name, Optional.empty());
  }
}
