package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.data.DataNode;

/**
 * A device that models are trained on.
 *
 * @param id its short name, such as {@code nvidia-h100-sxm}
 * @param name its full name
 * @param spellings as documents write it
 * @param peaks dense peak rates by precision, in FLOP/s; those that are published
 * @param watts rated power
 * @param slice what the number in the name of a slice counts; empty where there are no slices
 * @param confidence where the 16-bit rate comes from
 * @param note a trap, or empty
 * @param source where the figures come from
 */
public record Accelerator(
    String id,
    String name,
    List<String> spellings,
    Map<Precision, BigDecimal> peaks,
    Optional<BigDecimal> watts,
    Optional<Slice> slice,
    Confidence confidence,
    String note,
    String source) {

  /** How numbers are stored while a model trains. */
  public enum Precision {
    FP32,
    TF32,
    FP16,
    BF16,
    FP8
  }

  /** What a slice's name counts. */
  public enum Slice {
    /** Cores, of which a chip has two. */
    CORES,
    CHIPS
  }

  /** Where a rate comes from. */
  public enum Confidence {
    CITED,
    /** From general knowledge; used with a wider interval. */
    MEMORY,
    /** Not published; not used. */
    UNKNOWN;

    /** The word that users see. */
    public String label() {
      return DataNode.word(this);
    }
  }

  /** Copies the collections. */
  public Accelerator {
    spellings = List.copyOf(spellings);
    peaks = Map.copyOf(peaks);
  }

  /**
   * The rate that training is reckoned with, in FLOP/s: that of 16 bits, or of 32 where a device
   * has no other; empty where neither is published.
   */
  public Optional<Interval> trainingPeak() {
    return range(Precision.BF16, Precision.FP16)
        .or(() -> range(Precision.TF32))
        .or(() -> range(Precision.FP32))
        .filter(peak -> confidence != Confidence.UNKNOWN);
  }

  private Optional<Interval> range(Precision... precisions) {
    return Stream.of(precisions)
        .flatMap(precision -> Optional.ofNullable(peaks.get(precision)).stream())
        .map(Interval::exactly)
        .reduce(Interval::union);
  }
}
