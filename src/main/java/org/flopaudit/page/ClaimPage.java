package org.flopaudit.page;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Limb;
import org.flopaudit.law.Threshold;
import org.flopaudit.report.ClaimReading;
import org.flopaudit.report.Product;
import org.flopaudit.report.Visible;

/**
 * What a document makes of one figure, as a page that can be sent to somebody.
 *
 * @param assets the style
 * @param version the program's name and number
 * @param claim the figure as the user wrote it
 * @param document the document
 * @param day the day whose law was applied
 * @param style what the style sheet calls the outcome
 * @param outcome the outcome in a word or two
 * @param sentence the outcome in a sentence
 * @param comparisons what the figure was held against, the most direct first
 * @param missing what the document would have to state
 * @param lines the lines of the law, and how far from them the figure is; none where it is not one
 *     of training compute
 */
public record ClaimPage(
    Assets assets,
    String version,
    String claim,
    String document,
    String day,
    String style,
    String outcome,
    String sentence,
    List<Comparison> comparisons,
    List<String> missing,
    List<String> lines) {

  /** Copies the lists. */
  public ClaimPage {
    comparisons = List.copyOf(comparisons);
    missing = List.copyOf(missing);
    lines = List.copyOf(lines);
  }

  /**
   * The figure against one thing that the document supports.
   *
   * @param style what the style sheet calls the outcome
   * @param outcome whether the two agree
   * @param against what it is held against
   * @param sentence what that comes to, and how far apart they are
   * @param working how both sides were reckoned
   */
  public record Comparison(
      String style, String outcome, String against, String sentence, Working working) {}

  /**
   * Writes the page.
   *
   * @param laws the laws that bind on the day
   * @param day the day
   */
  public static void write(ClaimReading reading, List<Framework> laws, LocalDate day, Writer out)
      throws IOException {
    Templates.write("claim.jte", of(reading, laws, day), out);
  }

  private static ClaimPage of(ClaimReading reading, List<Framework> laws, LocalDate day) {
    Claim.Answer answer = reading.answer();
    return new ClaimPage(
        Assets.ofClaim(),
        Product.NAME + " " + Product.VERSION,
        Visible.line(reading.words()),
        Visible.line(reading.path()),
        day.toString(),
        style(answer.outcome()),
        words(answer.outcome()),
        sentence(answer),
        answer.comparisons().stream().map(ClaimPage::comparison).toList(),
        answer.missing().stream().map(Visible::line).map(Plain::text).toList(),
        reading.figure().map(flop -> lines(flop, laws)).orElse(List.of()));
  }

  private static Comparison comparison(Claim.Comparison comparison) {
    String supported = Plain.text(Figures.rounded(comparison.supported()));
    return new Comparison(
        style(comparison.outcome()),
        words(comparison.outcome()),
        comparison
            .way()
            .map(way -> "training compute by " + way.label().replace('-', ' '))
            .orElse("what the document states"),
        comparison.outcome() == Claim.Outcome.AGREES
            ? "The document supports " + supported + ", which holds the figure."
            : "The document supports " + supported + "; " + apart(comparison) + ".",
        Working.of(comparison.derivation()));
  }

  private static String apart(Claim.Comparison comparison) {
    return comparison.factor().signum() == 0
        ? "one of the two is nothing"
        : "the two are apart by " + Figures.times(comparison.factor());
  }

  private static String sentence(Claim.Answer answer) {
    return switch (answer.outcome()) {
      case AGREES -> "The figure and the document can both be right.";
      case DIFFERS ->
          "The figure and the document cannot both be right: " + apart(first(answer)) + ".";
      case CANNOT_TELL -> "The document states too little to hold the figure against.";
    };
  }

  private static Claim.Comparison first(Claim.Answer answer) {
    return answer.comparisons().get(0);
  }

  private static String words(Claim.Outcome outcome) {
    return switch (outcome) {
      case AGREES -> "agrees";
      case DIFFERS -> "differs";
      case CANNOT_TELL -> "cannot be told";
    };
  }

  private static String style(Claim.Outcome outcome) {
    return switch (outcome) {
      case AGREES -> Sign.UNDER.style();
      case DIFFERS -> Sign.OVER.style();
      case CANNOT_TELL -> Sign.UNTOLD.style();
    };
  }

  private static List<String> lines(BigDecimal flop, List<Framework> laws) {
    List<String> lines = new ArrayList<>();
    for (Framework law : laws) {
      for (Limb limb : law.limbs()) {
        if (limb.threshold() instanceof Threshold.Amount amount) {
          amount
              .limit(FlopRange.NONE)
              .map(limit -> line(flop, limit, law, amount))
              .ifPresent(lines::add);
        }
      }
    }
    return lines;
  }

  private static String line(
      BigDecimal flop, BigDecimal limit, Framework law, Threshold.Amount amount) {
    return Plain.flop(flop)
        + " is "
        + Plain.part(flop, limit)
        + " the "
        + law.shortName()
        + " line ("
        + Plain.text(amount.text())
        + ").";
  }
}
