package org.flopaudit.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bases that the hub's tags name, as {@code base_model:org/name} and {@code
 * base_model:quantized:org/name}.
 */
final class HubTags {
  private static final String PREFIX = "base_model:";
  private static final Map<String, EdgeType> RELATIONS =
      Map.of(
          "finetune", EdgeType.FINE_TUNE,
          "adapter", EdgeType.ADAPTER,
          "quantized", EdgeType.QUANTIZATION,
          "merge", EdgeType.MERGE);

  private HubTags() {}

  /** Each base by its hub id, with the relation where a tag gives one; in the order of the tags. */
  static Map<String, Optional<EdgeType>> bases(List<String> tags) {
    Map<String, Optional<EdgeType>> bases = new LinkedHashMap<>();
    for (String tag : tags) {
      if (tag.startsWith(PREFIX)) {
        String rest = tag.substring(PREFIX.length());
        int colon = rest.indexOf(':');
        Optional<EdgeType> relation =
            Optional.ofNullable(RELATIONS.get(rest.substring(0, Math.max(colon, 0))));
        String base = rest.substring(colon + 1);
        if (relation.isPresent() || !bases.containsKey(base)) {
          bases.put(base, relation);
        }
      }
    }
    return bases;
  }
}
