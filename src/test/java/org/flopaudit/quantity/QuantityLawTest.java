package org.flopaudit.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried on texts that a seeded source of chance makes. */
class QuantityLawTest {
  private static final Lexicon LEXICON = Lexicon.builtIn();
  private static final List<Bound> BOUNDS = List.of(Bound.values());
  private static final int TEXTS = 20_000;
  private static final String[] PIECES = {
    "3.8",
    "10",
    "2",
    "1,234",
    "1e25",
    "^",
    "^{25}",
    "**",
    "²⁵",
    "⁻",
    "x",
    "×",
    "-",
    "–",
    "~",
    "+",
    "(",
    ")",
    "[",
    "]",
    "$",
    "%",
    "/",
    ".",
    ",",
    ":",
    "'",
    "\\",
    "\\times",
    "\\text{",
    "\\,",
    " ",
    "  ",
    "\n",
    "\u00a0",
    "\u200b",
    "T",
    "B",
    "M",
    "billion",
    "million",
    "万",
    "亿",
    "tokens",
    "parameters",
    "GPU",
    "hours",
    "days",
    "A100",
    "8xH100",
    "A100x8",
    "80GB",
    "nodes",
    "FLOP",
    "TFLOPS",
    "per",
    "each",
    "and",
    "or",
    "to",
    "between",
    "more than",
    "or more",
    "Table",
    "Llama-3.1-8B",
    "org/name",
    "USD",
    "é",
    "ß",
    "İ",
    "日",
    "한",
    "\ud83d",
    "\ude00",
    "\u0000",
    "9999999999999999999999999999999999999999999999999999999",
    "e",
    "e999",
    "^9999",
    "^99999",
  };

  @Test
  void any_text_is_cut_into_tokens_whose_spans_ascend() {
    Random random = new Random(20_260_101);
    for (int i = 0; i < TEXTS; i++) {
      String text = random.nextInt(4) == 0 ? noise(random) : pieces(random);
      int end = 0;
      for (Token token : Lexer.tokens(text, LEXICON)) {
        assertThat(token.span().start()).as(text).isGreaterThanOrEqualTo(end);
        assertThat(token.span().end()).as(text).isGreaterThan(token.span().start());
        assertThat(token.span().end()).as(text).isLessThanOrEqualTo(text.length());
        end = token.span().end();
      }
    }
  }

  @Test
  void any_text_has_quantities_that_stand_in_it_in_order() {
    Random random = new Random(20_260_102);
    for (int i = 0; i < TEXTS; i++) {
      String text = pieces(random);
      List<Token> tokens = Lexer.tokens(text, LEXICON);
      int from = -1;
      for (Quantity quantity : QuantityParser.quantities(tokens, LEXICON)) {
        assertThat(quantity.from()).as(text).isGreaterThan(from);
        assertThat(quantity.to()).as(text).isGreaterThan(quantity.from());
        assertThat(quantity.to()).as(text).isLessThanOrEqualTo(tokens.size());
        assertThat(quantity.low()).as(text).isLessThanOrEqualTo(quantity.high());
        from = quantity.from();
      }
      assertThat(QuantityParser.hint(tokens, LEXICON).factor()).as(text).isNotNull();
    }
  }

  @Test
  void a_quantity_that_is_printed_is_read_again() {
    Random random = new Random(20_260_103);
    List<Unit> units = units();
    for (int i = 0; i < TEXTS; i++) {
      Unit unit = units.get(random.nextInt(units.size()));
      Bound bound = BOUNDS.get(random.nextInt(BOUNDS.size()));
      BigDecimal low =
          new BigDecimal(1 + random.nextInt(9_999))
              .movePointRight(random.nextInt(30) - 3)
              .stripTrailingZeros();
      BigDecimal high = random.nextBoolean() ? low : low.add(low);
      String printed =
          (bound == Bound.EXACT ? "" : bound.sign() + " ")
              + low
              + (high.compareTo(low) == 0 ? "" : " to " + high)
              + " "
              + unit.name();
      List<Quantity> read = QuantityParser.quantities(Lexer.tokens(printed, LEXICON), LEXICON);
      assertThat(read).as(printed).hasSize(1);
      assertThat(read.get(0).low()).as(printed).isEqualByComparingTo(low);
      assertThat(read.get(0).high()).as(printed).isEqualByComparingTo(high);
      assertThat(read.get(0).bound()).as(printed).isEqualTo(bound);
      assertThat(read.get(0).readings()).as(printed).contains(unit);
    }
  }

  @Test
  void a_text_that_is_wrapped_elsewhere_means_the_same() {
    for (QuantityCorpus.Line line : QuantityCorpus.lines()) {
      String phrasing = line.phrasing();
      for (int i = phrasing.indexOf(' '); i >= 0; i = phrasing.indexOf(' ', i + 1)) {
        boolean insideNumber =
            Character.isDigit(phrasing.charAt(i - 1)) && Character.isDigit(phrasing.charAt(i + 1));
        if (!insideNumber) {
          String wrapped = phrasing.substring(0, i) + "\n" + phrasing.substring(i + 1);
          assertThat(Meaning.of(wrapped)).as(wrapped).isEqualTo(Meaning.of(phrasing));
        }
      }
    }
  }

  @Test
  void a_phrasing_means_the_same_inside_a_sentence() {
    for (QuantityCorpus.Line line : QuantityCorpus.lines()) {
      String sentence = "It was " + line.phrasing() + ", so we said.";
      assertThat(Meaning.of(sentence)).as(sentence).isEqualTo(Meaning.of(line.phrasing()));
    }
  }

  private static List<Unit> units() {
    Faults faults = new Faults();
    List<Unit> units = new ArrayList<>();
    for (TextTable.Row row : DataFolder.builtIn().rows("lexicon/units.table", 4, faults)) {
      List<Token> name = Lexer.tokens(row.field(0), LEXICON);
      LEXICON
          .units()
          .longest(name, 0)
          .filter(match -> match.end() == name.size())
          .flatMap(
              match ->
                  match.meaning().stream().filter(u -> u.name().equals(row.field(0))).findFirst())
          .ifPresent(units::add);
    }
    assertThat(units).hasSizeGreaterThan(30);
    return units;
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
    }
    return text.toString();
  }
}
