package org.flopaudit.page;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.flopaudit.estimate.Claim;
import org.flopaudit.report.ClaimReading;
import org.flopaudit.report.ClaimWords;
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
 * @param implied the training compute that the claim comes to; none where it is itself one
 * @param comparisons what the figure was held against, the most direct first
 * @param missing what the document would have to state
 * @param lines how far the figure is from the lines of the law; none where it is not one of
 *     training compute
 * @param notes what the unit is and what the answer does not know
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
    List<Reckoned> implied,
    List<Comparison> comparisons,
    List<String> missing,
    List<String> lines,
    List<String> notes) {

  /** Copies the lists. */
  public ClaimPage {
    implied = List.copyOf(implied);
    comparisons = List.copyOf(comparisons);
    missing = List.copyOf(missing);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /**
   * A figure and how it was reckoned.
   *
   * @param sentence what it is
   * @param working how it came about
   */
  public record Reckoned(String sentence, Working working) {}

  /**
   * The figure against one thing that the document supports.
   *
   * @param style what the style sheet calls the outcome
   * @param verdict how the two compare
   * @param support what the document supports, and how
   * @param working how that was reckoned
   */
  public record Comparison(String style, String verdict, String support, Working working) {}

  /**
   * Writes the page.
   *
   * @param day the day whose law was applied
   * @param out is neither flushed nor closed
   */
  public static void write(ClaimReading reading, LocalDate day, Writer out) throws IOException {
    Templates.write("claim.jte", of(reading, day), out);
  }

  private static ClaimPage of(ClaimReading reading, LocalDate day) {
    ClaimWords words = ClaimWords.of(reading);
    return new ClaimPage(
        Assets.ofClaim(),
        Product.NAME + " " + Product.VERSION,
        Visible.line(reading.words()),
        Visible.line(reading.path()),
        day.toString(),
        style(reading.answer().outcome()),
        words.outcome(),
        sentence(words),
        words.implied().stream()
            .map(each -> new Reckoned(shown(each.sentence()), Working.of(each.derivation())))
            .toList(),
        words.comparisons().stream().map(ClaimPage::comparison).toList(),
        shown(words.missing()),
        shown(words.lines()),
        shown(List.of(ClaimWords.WHAT_FLOP_ARE, ClaimWords.WHAT_IS_NOT_KNOWN)));
  }

  /** The figure stays as the user wrote it. */
  private static String sentence(ClaimWords words) {
    String sentence = Visible.line(words.sentence());
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private static Comparison comparison(ClaimWords.Compared compared) {
    return new Comparison(
        style(compared.outcome()),
        compared.verdict(),
        shown(compared.support()),
        Working.of(compared.derivation()));
  }

  private static List<String> shown(List<String> sentences) {
    return sentences.stream().map(ClaimPage::shown).toList();
  }

  private static String shown(String sentence) {
    return Plain.text(Visible.line(sentence));
  }

  private static String style(Claim.Outcome outcome) {
    return switch (outcome) {
      case AGREES -> Sign.UNDER.style();
      case DIFFERS -> Sign.OVER.style();
      case CANNOT_TELL -> Sign.UNTOLD.style();
    };
  }
}
