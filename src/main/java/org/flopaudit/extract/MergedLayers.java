package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.fact.Technique;

/**
 * What the layers of a passthrough merge tell: one whose slices are longer together than the model
 * they are cut from makes it deeper, one whose slices are shorter leaves layers out.
 */
final class MergedLayers {
  private static final String RANGE = "layer_range";
  private static final String METHOD = "merge_method";
  private static final String PASSTHROUGH = "passthrough";

  private MergedLayers() {}

  /**
   * Expansion or pruning, if the metadata of a document configure such a merge.
   *
   * @param ranges where each slice begins and ends, in turn, as {@link #ranges} gives them
   */
  static Optional<Technique> technique(List<MetadataEntry> metadata, List<MetadataEntry> ranges) {
    BigDecimal together = BigDecimal.ZERO;
    BigDecimal deepest = BigDecimal.ZERO;
    for (int i = 0; i + 1 < ranges.size(); i += 2) {
      Optional<BigDecimal> start = MetadataNumber.of(ranges.get(i).value().text());
      Optional<BigDecimal> end = MetadataNumber.of(ranges.get(i + 1).value().text());
      if (start.isPresent() && end.isPresent()) {
        together = together.add(end.get().subtract(start.get()));
        deepest = deepest.max(end.get());
      }
    }
    int depth = together.compareTo(deepest);
    if (depth == 0 || !isPassthrough(metadata)) {
      return Optional.empty();
    }
    return Optional.of(depth > 0 ? Technique.EXPANSION : Technique.PRUNING);
  }

  /** The entries that give the layers of each slice. */
  static List<MetadataEntry> ranges(List<MetadataEntry> metadata) {
    return metadata.stream().filter(entry -> entry.key().equals(RANGE)).toList();
  }

  private static boolean isPassthrough(List<MetadataEntry> metadata) {
    return metadata.stream()
        .filter(entry -> entry.key().equals(METHOD))
        .anyMatch(entry -> entry.value().text().strip().equals(PASSTHROUGH));
  }
}
