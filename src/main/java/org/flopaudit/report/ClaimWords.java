package org.flopaudit.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Interval;
import org.flopaudit.estimate.MethodName;
import org.flopaudit.law.Position;
import org.flopaudit.law.Threshold;

/**
 * What a document makes of a claim, in sentences for somebody who does not know what FLOP are. All
 * that print an answer print these.
 *
 * @param outcome the outcome in a word or two, such as {@code cannot tell}
 * @param sentence the outcome in a sentence
 * @param missing what the document would have to state
 * @param implied the training compute that the claim comes to, where it is not itself one
 * @param comparisons what it was held against, the most direct first
 * @param lines how far it is from the lines of the law, the lowest first; none where it is no
 *     compute
 */
public record ClaimWords(
    String outcome,
    String sentence,
    List<String> missing,
    Optional<Reckoned> implied,
    List<Compared> comparisons,
    List<String> lines) {
  /** What the unit is. */
  public static final String WHAT_FLOP_ARE =
      "One FLOP is one addition or multiplication; 1e24 is a 1 followed by 24 zeros.";

  /** What an answer does not know. */
  public static final String WHAT_IS_NOT_KNOWN =
      "This compares figures; nobody measured what was done.";

  /** Copies the lists. */
  public ClaimWords {
    missing = List.copyOf(missing);
    comparisons = List.copyOf(comparisons);
    lines = List.copyOf(lines);
  }

  /**
   * A figure and where it comes from.
   *
   * @param sentence what it is
   * @param derivation how it came about
   */
  public record Reckoned(String sentence, Derivation derivation) {}

  /**
   * The claim beside one thing that the document supports.
   *
   * @param outcome whether the two can both be right
   * @param support what the document supports, and how
   * @param verdict how the claim compares with that
   * @param derivation how the supported figure came about
   */
  public record Compared(
      Claim.Outcome outcome, String support, String verdict, Derivation derivation) {}

  /** The words for a claim. */
  public static ClaimWords of(ClaimReading reading) {
    Claim.Answer answer = reading.answer();
    return new ClaimWords(
        answer.outcome().label().replace('-', ' '),
        sentence(reading),
        answer.missing(),
        answer.implied().map(ClaimWords::implied),
        answer.comparisons().stream().map(each -> compared(each, reading)).toList(),
        reading.figure().map(figure -> lines(figure, reading.positions())).orElse(List.of()));
  }

  private static String sentence(ClaimReading reading) {
    Claim.Answer answer = reading.answer();
    String claim = "the claim, \"" + reading.words() + "\"";
    return switch (answer.outcome()) {
      case AGREES -> claim + ", fits what " + reading.path() + " says.";
      case DIFFERS ->
          claim
              + ", is "
              + apart(answer.comparisons().get(0))
              + " what "
              + reading.path()
              + " supports.";
      case CANNOT_TELL -> reading.path() + " says too little to check " + claim + ".";
    };
  }

  private static Reckoned implied(Estimate estimate) {
    String range = estimate.likely().isExact() ? "" : " (" + estimate.likely().text() + ")";
    return new Reckoned(
        "The claim comes to about "
            + Figures.flop(estimate.value())
            + range
            + " of training compute",
        estimate.derivation());
  }

  private static Compared compared(Claim.Comparison comparison, ClaimReading reading) {
    return new Compared(
        comparison.outcome(),
        comparison.way().map(ClaimWords::words).orElse("The document says so itself")
            + ": "
            + supported(comparison, reading)
            + ".",
        comparison.outcome() == Claim.Outcome.AGREES
            ? "That agrees."
            : "The claim is " + apart(comparison) + " that.",
        comparison.derivation());
  }

  private static String supported(Claim.Comparison comparison, ClaimReading reading) {
    Interval supported = comparison.supported();
    if (comparison.way().isPresent()) {
      return Figures.flop(comparison.value()) + between(supported);
    }
    return reading.isShare()
        ? share(supported)
        : Figures.words(comparison.value()) + " " + reading.unit();
  }

  private static String between(Interval supported) {
    String range = new FlopRange(supported).text();
    return range.contains(" to ") ? ", give or take: " + range : "";
  }

  private static String share(Interval supported) {
    String low = Figures.percent(supported.low());
    String high = supported.high().map(Figures::percent).orElse("more");
    return (low.equals(high) ? low : low + " to " + high) + " of the base's training compute";
  }

  private static String apart(Claim.Comparison comparison) {
    return comparison.factor().signum() == 0
        ? "not comparable with"
        : Figures.times(comparison.factor())
            + (comparison.isClaimGreater() ? " more than" : " less than");
  }

  private static String words(MethodName method) {
    return switch (method) {
      case STATED_COMPUTE -> "The document states the training compute";
      case TRAINER_LOG -> "The training program counted";
      case PARAMETERS_TIMES_TOKENS -> "From the size of the model and the text it read";
      case HARDWARE_TIMES_TIME -> "From the machines and how long they ran";
      case CATALOGUE_FIGURE -> "A public catalogue has";
      case ENERGY_USED -> "From the energy used";
      case EMISSIONS_CAUSED -> "From the emissions";
      case MONEY_SPENT -> "From the money spent";
    };
  }

  /** Laws that draw their line at the same figure are named together. */
  private static List<String> lines(BigDecimal figure, List<Position> positions) {
    Map<Threshold, List<String>> laws = new LinkedHashMap<>();
    for (Position position : positions) {
      laws.computeIfAbsent(position.deciding().limb().threshold(), line -> new ArrayList<>())
          .add(position.framework().shortName());
    }
    return laws.entrySet().stream()
        .flatMap(
            each ->
                each.getKey().limit(FlopRange.NONE).stream()
                    .map(limit -> line(figure, limit, each.getKey(), each.getValue())))
        .toList();
  }

  private static String line(
      BigDecimal figure, BigDecimal limit, Threshold threshold, List<String> laws) {
    return "The claim is "
        + Figures.beside(figure, limit)
        + " the line "
        + threshold.text()
        + ": "
        + String.join("; ", laws)
        + ".";
  }
}
