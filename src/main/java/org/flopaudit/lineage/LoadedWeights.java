package org.flopaudit.lineage;

import java.util.List;
import java.util.Map;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.ModelId;

/**
 * What {@code config.json} says in {@code _name_or_path}: which weights a program had loaded when
 * it saved these. That may be the base, the model itself, or a folder on somebody's machine, so it
 * counts only where no document names a base.
 */
final class LoadedWeights {
  private static final String FILE = "config.json";

  private LoadedWeights() {}

  /** Whether a fact stands in the configuration of a model's weights. */
  static boolean isConfigured(Fact fact) {
    String path = fact.evidence().path();
    return path.substring(path.lastIndexOf('/') + 1).equals(FILE);
  }

  /**
   * Drops what the configuration names where a document names a base, or where it names the model
   * itself or nothing that has a hub id; of the base that a document names it stays as evidence.
   */
  static void settle(ModelId child, Map<ModelId, List<Fact>> bases) {
    boolean isNamed = bases.values().stream().anyMatch(facts -> !isOnlyConfigured(facts));
    bases
        .entrySet()
        .removeIf(
            base ->
                isOnlyConfigured(base.getValue())
                    && (isNamed
                        || base.getKey().organisation().isEmpty()
                        || base.getKey().repository().equals(child.repository())));
  }

  /** Whether nothing but the configuration names a base. */
  static boolean isOnlyConfigured(List<Fact> facts) {
    return !facts.isEmpty() && facts.stream().allMatch(LoadedWeights::isConfigured);
  }
}
