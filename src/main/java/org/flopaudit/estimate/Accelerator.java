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
    FP32("32 bit"),
    TF32("32 bit on tensor cores"),
    FP16("16 bit"),
    BF16("16 bit"),
    FP8("8 bit");

    private final String bits;

    Precision(String bits) {
      this.bits = bits;
    }

    /** The words that users see: {@code 16 bit}. */
    public String bits() {
      return bits;
    }
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
    return trainingPrecision().flatMap(this::peak);
  }

  /** The precision of that rate; empty where no rate is published. */
  public Optional<Precision> trainingPrecision() {
    return Stream.of(Precision.BF16, Precision.FP16, Precision.TF32, Precision.FP32)
        .filter(precision -> peak(precision).isPresent())
        .findFirst();
  }

  /**
   * The rate at a precision, in FLOP/s; empty where it is not published. The two kinds of 16 bits
   * are one precision, for documents seldom tell them apart.
   */
  public Optional<Interval> peak(Precision precision) {
    boolean is16Bit = precision == Precision.BF16 || precision == Precision.FP16;
    Optional<Interval> peak = is16Bit ? range(Precision.BF16, Precision.FP16) : range(precision);
    return peak.filter(rate -> confidence != Confidence.UNKNOWN);
  }

  private Optional<Interval> range(Precision... precisions) {
    return Stream.of(precisions)
        .flatMap(precision -> Optional.ofNullable(peaks.get(precision)).stream())
        .map(Interval::exactly)
        .reduce(Interval::union);
  }
}
