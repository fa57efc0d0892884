package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Interval;
import org.flopaudit.estimate.MethodName;
import org.flopaudit.law.Position;
import org.flopaudit.law.Threshold;
import org.flopaudit.source.Evidence;

/**
 * What a document makes of a claim, in ten to twenty lines for somebody who does not know what FLOP
 * are.
 */
public final class ClaimText {
  private static final int MOST_COMPARISONS = 3;
  private static final int MOST_QUOTES = 4;
  private static final int LONGEST_QUOTE = 48;
  private static final String WHAT_FLOP_ARE =
      "One FLOP is one addition or multiplication; 1e24 is a 1 followed by 24 zeros.";

  private final ClaimReading reading;
  private final List<String> lines = new ArrayList<>();

  private ClaimText(ClaimReading reading) {
    this.reading = reading;
  }

  /**
   * Writes what became of a claim.
   *
   * @param out is neither flushed nor closed
   */
  public static void write(ClaimReading reading, Writer out) throws IOException {
    ClaimText text = new ClaimText(reading);
    text.headline();
    text.comparisons();
    text.scale();
    for (String line : text.lines) {
      out.write(Visible.line(line));
      out.write('\n');
    }
  }

  private void headline() {
    Claim.Answer answer = reading.answer();
    String claim = "the claim, \"" + reading.words() + "\"";
    switch (answer.outcome()) {
      case AGREES -> lines.add("agrees: " + claim + ", fits what " + reading.path() + " says.");
      case DIFFERS -> {
        Claim.Comparison first = answer.comparisons().get(0);
        lines.add(
            "differs: "
                + claim
                + ", is "
                + apart(first)
                + " what "
                + reading.path()
                + " supports.");
      }
      case CANNOT_TELL -> {
        lines.add("cannot tell: " + reading.path() + " says too little to check " + claim + ".");
        answer.missing().forEach(missing -> lines.add("  it would have to state: " + missing));
      }
    }
    answer.implied().ifPresent(this::implied);
  }

  private void implied(Estimate estimate) {
    lines.add("The claim comes to about " + amount(estimate) + " of training compute:");
    arithmetic(estimate.derivation()).ifPresent(step -> lines.add("  " + step));
  }

  private static String amount(Estimate estimate) {
    String range = estimate.likely().isExact() ? "" : " (" + estimate.likely().text() + ")";
    return Figures.flop(estimate.value()) + range;
  }

  private void comparisons() {
    List<Claim.Comparison> all = reading.answer().comparisons();
    for (Claim.Comparison comparison : all.subList(0, Math.min(MOST_COMPARISONS, all.size()))) {
      lines.add("- " + sentence(comparison));
      String quotes = quotes(comparison.derivation());
      if (!quotes.isEmpty()) {
        lines.add("  it says " + quotes);
      }
      arithmetic(comparison.derivation()).ifPresent(step -> lines.add("  so " + step));
    }
    rest(all);
  }

  private void rest(List<Claim.Comparison> all) {
    if (all.size() > MOST_COMPARISONS) {
      List<Claim.Comparison> rest = all.subList(MOST_COMPARISONS, all.size());
      long agreeing = rest.stream().filter(c -> c.outcome() == Claim.Outcome.AGREES).count();
      lines.add("- rougher ways: " + agreeing + " of " + rest.size() + " agree.");
    }
  }

  private String sentence(Claim.Comparison comparison) {
    String supported = shown(comparison);
    String way = comparison.way().map(ClaimText::words).orElse("The document says so itself");
    return comparison.outcome() == Claim.Outcome.AGREES
        ? way + ": " + supported + ". That agrees."
        : way + ": " + supported + ". The claim is " + apart(comparison) + " that.";
  }

  private String shown(Claim.Comparison comparison) {
    boolean isCompute = comparison.way().isPresent();
    Interval supported = comparison.supported();
    if (isCompute) {
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

  private static String quotes(Derivation derivation) {
    return derivation.evidence().stream()
        .limit(MOST_QUOTES)
        .map(ClaimText::quote)
        .collect(Collectors.joining(", "));
  }

  private static String quote(Evidence evidence) {
    String quote = evidence.quote();
    String brief =
        quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "..." : quote;
    return "\"" + brief + "\" (line " + evidence.from().line() + ")";
  }

  /** The last line of the arithmetic; a figure that is quoted has none. */
  private static Optional<String> arithmetic(Derivation derivation) {
    return derivation.steps().stream()
        .map(Derivation.Step::text)
        .filter(step -> step.contains(" = ") || step.contains(" / "))
        .reduce((first, last) -> last);
  }

  /** What the compute means under the laws in force, for a sense of proportion. */
  private void scale() {
    Optional<FlopRange> compute = reading.compute();
    if (compute.isEmpty() || reading.positions().isEmpty()) {
      return;
    }
    lines.add("");
    new LogScale(compute.get(), thresholds()).lines().forEach(line -> lines.add("  " + line));
    BigDecimal figure = reading.figure().orElseThrow();
    reading.positions().forEach(position -> lines.add(proportion(position, figure)));
    lines.add(WHAT_FLOP_ARE + " This compares figures; nobody measured what was done.");
  }

  private List<BigDecimal> thresholds() {
    return reading.positions().stream()
        .map(position -> position.deciding().limb().threshold())
        .filter(Threshold.Amount.class::isInstance)
        .flatMap(threshold -> threshold.limit(FlopRange.NONE).stream())
        .map(BigDecimal::stripTrailingZeros)
        .distinct()
        .toList();
  }

  private static String proportion(Position position, BigDecimal figure) {
    Threshold threshold = position.deciding().limb().threshold();
    String part =
        threshold
            .limit(FlopRange.NONE)
            .map(limit -> ratio(figure, limit))
            .orElse("an unknown part of");
    return position.framework().name()
        + ": the threshold is "
        + threshold.text()
        + ", and the claim is "
        + part
        + " it.";
  }

  private static String ratio(BigDecimal flop, BigDecimal limit) {
    return Figures.partOf(flop.divide(limit, MathContext.DECIMAL64));
  }
}
