package org.flopaudit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flopaudit.quantity.Lexer;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.QuantityParser;
import org.flopaudit.quantity.Token;

/**
 * Any bytes as prose: its tokens stand in it in order, its amounts are ordered, and an amount that
 * is printed is read again.
 */
class QuantityFuzzTest {
  private static final Lexicon LEXICON = Lexicon.builtIn();

  /** Beyond these a number is written in a way that nobody reads as one amount. */
  private static final BigDecimal LARGEST = new BigDecimal("1e30");

  private static final BigDecimal SMALLEST = new BigDecimal("1e-6");

  @FuzzTest
  void prose(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<Token> tokens = Lexer.tokens(text, LEXICON);
    int end = 0;
    for (Token token : tokens) {
      assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(token.span().end()).isBetween(token.span().start() + 1, text.length());
      end = token.span().end();
    }
    assertThat(QuantityParser.hint(tokens, LEXICON).factor()).isNotNull();
    for (Quantity quantity : QuantityParser.quantities(tokens, LEXICON)) {
      assertThat(quantity.low()).isLessThanOrEqualTo(quantity.high());
      assertThat(quantity.to()).isBetween(quantity.from() + 1, tokens.size());
      assertReadAgain(quantity);
    }
  }

  private static void assertReadAgain(Quantity quantity) {
    BigDecimal low = quantity.low();
    boolean isUsual = low.compareTo(SMALLEST) >= 0 && low.compareTo(LARGEST) <= 0;
    if (isUsual && low.precision() <= 15) {
      String printed = low.stripTrailingZeros() + " FLOP";
      assertThat(QuantityParser.quantities(Lexer.tokens(printed, LEXICON), LEXICON))
          .as(printed)
          .singleElement()
          .satisfies(read -> assertThat(read.low()).isEqualByComparingTo(low));
    }
  }
}
