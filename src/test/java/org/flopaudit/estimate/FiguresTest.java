package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @ParameterizedTest
  @CsvSource({
    "3.8449e25, 3.8e25",
    "0.35, 0.35",
    "0.352, 0.35",
    "1499, 1500",
    "99999, 1e5",
    "0, 0",
    "1e25, 1e25",
    "0.00001234, 1.2e-5",
  })
  void what_was_reckoned_has_two_digits(String value, String shown) {
    assertThat(Figures.rounded(number(value))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"1.3125e25, 1.3125e25", "8030000000, 8.03e9", "128, 128", "3.0e25, 3e25"})
  void what_was_stated_keeps_its_digits(String value, String shown) {
    assertThat(Figures.stated(number(value))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0.15, 15 %", "0.1441, 14 %", "0.0041, 0.41 %", "5.7333, 573 %", "0.3333, 33 %"})
  void shares_are_percentages(String value, String shown) {
    assertThat(Figures.percent(number(value))).isEqualTo(shown);
  }

  @Test
  void a_large_share_is_a_multiple() {
    assertThat(Figures.partOf(number("0.38"))).isEqualTo("38 % of");
    assertThat(Figures.partOf(number("9.9"))).isEqualTo("990 % of");
    assertThat(Figures.partOf(number("578.03"))).isEqualTo("580 times");
  }

  @Test
  void ranges_say_which_ends_they_have() {
    assertThat(FlopRange.between(number("6.51e23"), number("7.9e23")))
        .hasToString("6.5e23 to 7.9e23 FLOP");
    assertThat(FlopRange.exactly(number("1.725e25"))).hasToString("1.725e25 FLOP");
    assertThat(FlopRange.atLeast(number("1e24"))).hasToString("at least 1e24 FLOP");
    assertThat(FlopRange.atMost(number("1e24"))).hasToString("at most 1e24 FLOP");
    assertThat(FlopRange.between(number("1.71e23"), number("1.74e23")))
        .hasToString("about 1.7e23 FLOP");
    assertThat(FlopRange.UNKNOWN).hasToString("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5e25, 1e25, about 1.5 times",
    "6.3e24, 1e25, 63 % of",
    "1e25, 1.0e25, exactly",
    "1.0001e25, 1e25, just above",
    "9.999e24, 1e25, just below",
    "1e20, 1e25, less than a thousandth of",
  })
  void the_distance_from_a_line_is_told_in_words(BigDecimal amount, BigDecimal line, String words) {
    assertThat(Figures.beside(amount, line)).isEqualTo(words);
  }
}
