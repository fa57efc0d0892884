package org.flopaudit.lineage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the catalogue knows of a model; figures carry the source and the day they were retrieved.
 *
 * @param name the display name
 * @param hubIds its repositories on the hub, the main one first
 * @param developer who trained it
 * @param parameters as a count
 * @param tokens training tokens
 * @param trainingCompute in FLOP, pre-training and bases included, as Epoch AI counts it
 * @param fineTuningCompute in FLOP, of the last step alone
 * @param base the display name of its base
 * @param confidence the source's own word: Confident, Likely, Speculative, or empty
 * @param source where the figures come from
 * @param retrieved the day, as {@code 2026-07-19}
 */
public record KnownModel(
    String name,
    List<String> hubIds,
    String developer,
    Optional<BigDecimal> parameters,
    Optional<BigDecimal> tokens,
    Optional<BigDecimal> trainingCompute,
    Optional<BigDecimal> fineTuningCompute,
    Optional<String> base,
    String confidence,
    String source,
    String retrieved) {

  /** Copies the list. */
  public KnownModel {
    hubIds = List.copyOf(hubIds);
  }
}
