package org.flopaudit.lineage;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Technique;

/** How a repository's model was made, by what it holds and what its documents say in passing. */
final class Making {
  private static final List<String> WHOLE_WEIGHTS =
      List.of(
          "model.safetensors",
          "model-0",
          "pytorch_model",
          "tf_model",
          "flax_model",
          "consolidated");
  private static final Set<String> QUANTISATION_FILES =
      Set.of("quantize_config.json", "quant_config.json");

  /**
   * A sign and the rule that reads it.
   *
   * @param type what it shows
   * @param rule which rule reads it so
   */
  record Sign(EdgeType type, Inference rule) {}

  private final Optional<Sign> shown;
  private final Set<Technique> techniques;

  private Making(Optional<Sign> shown, Set<Technique> techniques) {
    this.shown = shown;
    this.techniques = techniques;
  }

  /** What a repository shows. */
  static Making of(DisclosedRepository repository, ModelNames names) {
    return new Making(shown(repository, names), techniques(repository.disclosures()));
  }

  /** What the files or the name show. */
  Optional<Sign> shown() {
    return shown;
  }

  /** What the documents say was done to a base, apart from the words that name it. */
  Optional<EdgeType> said(boolean hasSeveralBases) {
    if (techniques.contains(Technique.EXPANSION)) {
      return Optional.of(EdgeType.EXPANSION);
    }
    if (techniques.contains(Technique.MERGE) && hasSeveralBases) {
      return Optional.of(EdgeType.MERGE);
    }
    if (techniques.contains(Technique.PRUNING)) {
      return Optional.of(EdgeType.PRUNING);
    }
    if (techniques.contains(Technique.FINE_TUNING)
        || techniques.contains(Technique.REINFORCEMENT_LEARNING)) {
      return Optional.of(EdgeType.FINE_TUNE);
    }
    return techniques.contains(Technique.QUANTIZATION)
        ? Optional.of(EdgeType.QUANTIZATION)
        : Optional.empty();
  }

  /** How a teacher that the documents name taught the model. */
  EdgeType taught() {
    if (techniques.contains(Technique.KICKSTARTING)) {
      return EdgeType.KICKSTARTING;
    }
    if (techniques.contains(Technique.REINCARNATION)) {
      return EdgeType.REINCARNATION;
    }
    boolean isOnlySynthetic =
        techniques.contains(Technique.SYNTHETIC_DATA)
            && !techniques.contains(Technique.DISTILLATION);
    return isOnlySynthetic ? EdgeType.SYNTHETIC_DATA : EdgeType.DISTILLATION;
  }

  private static Optional<Sign> shown(DisclosedRepository repository, ModelNames names) {
    List<String> files =
        repository.files().stream().map(file -> file.toLowerCase(Locale.ROOT)).toList();
    boolean hasWholeWeights = files.stream().anyMatch(Making::isWholeWeights);
    if (files.contains("adapter_config.json") && !hasWholeWeights) {
      return Optional.of(new Sign(EdgeType.ADAPTER, Inference.ADAPTER_CONFIG));
    }
    if (files.contains("mergekit_config.yml") || files.contains("mergekit_config.yaml")) {
      return Optional.of(new Sign(EdgeType.MERGE, Inference.MERGEKIT_CONFIG));
    }
    boolean hasPacked = files.stream().anyMatch(file -> file.endsWith(".gguf"));
    if (files.stream().anyMatch(QUANTISATION_FILES::contains) || (hasPacked && !hasWholeWeights)) {
      return Optional.of(new Sign(EdgeType.QUANTIZATION, Inference.QUANTISED_FILES));
    }
    if (hasQuantisedConfiguration(repository.disclosures())) {
      return Optional.of(new Sign(EdgeType.QUANTIZATION, Inference.QUANTISATION_CONFIG));
    }
    return names.withoutQuantisation(repository.id().name()).isPresent()
        ? Optional.of(new Sign(EdgeType.QUANTIZATION, Inference.QUANTISED_NAME))
        : Optional.empty();
  }

  private static boolean hasQuantisedConfiguration(List<Disclosures> documents) {
    return documents.stream()
        .flatMap(document -> document.own(FactKind.TECHNIQUE))
        .anyMatch(fact -> LoadedWeights.isConfigured(fact) && is(Technique.QUANTIZATION, fact));
  }

  private static boolean isWholeWeights(String file) {
    return WHOLE_WEIGHTS.stream().anyMatch(file::startsWith) && !file.endsWith(".json");
  }

  private static Set<Technique> techniques(List<Disclosures> documents) {
    Set<Technique> techniques = EnumSet.noneOf(Technique.class);
    for (Disclosures document : documents) {
      List<Fact> told = document.own(FactKind.TECHNIQUE).toList();
      told.stream()
          .filter(fact -> !isOfWrittenData(fact, told))
          .forEach(fact -> technique(fact).ifPresent(techniques::add));
    }
    return techniques;
  }

  /** Whether a fact calls distillation what the same words tell of as data that a model wrote. */
  private static boolean isOfWrittenData(Fact fact, List<Fact> told) {
    return is(Technique.DISTILLATION, fact)
        && told.stream()
            .anyMatch(
                other ->
                    is(Technique.SYNTHETIC_DATA, other)
                        && other.evidence().equals(fact.evidence()));
  }

  private static boolean is(Technique technique, Fact fact) {
    return technique.label().equals(fact.value().text());
  }

  private static Optional<Technique> technique(Fact fact) {
    for (Technique technique : Technique.values()) {
      if (is(technique, fact)) {
        return Optional.of(technique);
      }
    }
    return Optional.empty();
  }
}
