package org.flopaudit.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Position;

/**
 * A claim, what a document makes of it, and what it would mean under the law.
 *
 * @param words the claim as the user wrote it
 * @param unit what it is counted in, in words; {@code share} for a share of the base's compute
 * @param path the document
 * @param answer what the document makes of it
 * @param compute the training compute that the claim is or comes to; empty where it is neither
 * @param positions where that would stand under the laws in force with a line in FLOP, the lowest
 *     line first
 */
public record ClaimReading(
    String words,
    String unit,
    String path,
    Claim.Answer answer,
    Optional<FlopRange> compute,
    List<Position> positions) {
  /** The unit of a share of the base's training compute. */
  public static final String SHARE = "share";

  /** Copies the list. */
  public ClaimReading {
    positions = List.copyOf(positions);
  }

  /** The figure of training compute that is held against thresholds, in FLOP. */
  public Optional<BigDecimal> figure() {
    return answer.implied().map(Estimate::value).or(() -> compute.map(FlopRange::low));
  }

  /** Whether it is a share and not an amount. */
  boolean isShare() {
    return unit.equals(SHARE);
  }
}
