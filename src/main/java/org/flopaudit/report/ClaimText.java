package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Threshold;
import org.flopaudit.source.Evidence;

/** What a document makes of a claim, in ten to twenty lines for a terminal. */
public final class ClaimText {
  private static final int MOST_COMPARISONS = 3;
  private static final int MOST_QUOTES = 4;
  private static final int LONGEST_QUOTE = 48;

  private final ClaimReading reading;
  private final ClaimWords words;
  private final List<String> lines = new ArrayList<>();

  private ClaimText(ClaimReading reading) {
    this.reading = reading;
    this.words = ClaimWords.of(reading);
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
    lines.add(words.outcome() + ": " + words.sentence());
    words.missing().forEach(missing -> lines.add("  it would have to state: " + missing));
    words
        .implied()
        .ifPresent(
            implied -> {
              lines.add(implied.sentence() + ":");
              arithmetic(implied.derivation()).ifPresent(step -> lines.add("  " + step));
            });
  }

  private void comparisons() {
    List<ClaimWords.Compared> all = words.comparisons();
    for (ClaimWords.Compared compared : all.subList(0, Math.min(MOST_COMPARISONS, all.size()))) {
      lines.add("- " + compared.support() + " " + compared.verdict());
      String quotes = quotes(compared.derivation());
      if (!quotes.isEmpty()) {
        lines.add("  it says " + quotes);
      }
      arithmetic(compared.derivation()).ifPresent(step -> lines.add("  so " + step));
    }
    if (all.size() > MOST_COMPARISONS) {
      List<ClaimWords.Compared> rest = all.subList(MOST_COMPARISONS, all.size());
      long agreeing = rest.stream().filter(c -> c.outcome() == Claim.Outcome.AGREES).count();
      lines.add("- rougher ways: " + agreeing + " of " + rest.size() + " agree.");
    }
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
    if (reading.compute().isEmpty() || words.lines().isEmpty()) {
      return;
    }
    lines.add("");
    new LogScale(reading.compute().get(), thresholds())
        .lines()
        .forEach(line -> lines.add("  " + line));
    lines.addAll(words.lines());
    lines.add(ClaimWords.WHAT_FLOP_ARE + " " + ClaimWords.WHAT_IS_NOT_KNOWN);
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
}
