package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlopWordsTest {

  @ParameterizedTest
  @CsvSource({
    "8e24,            8e24 FLOP",
    "8e24 FLOP,       8e24 FLOP",
    "3e24 to 5e24,    3e24 to 5e24 FLOP",
    "8e24 +- 25 %,    6e24 to 1e25 FLOP",
    "8e24+-25%,       6e24 to 1e25 FLOP",
    "at-least 8e24,   at least 8e24 FLOP",
    "at-most 8e24,    at most 8e24 FLOP",
    "magnitude 1e25,  3.2e24 to 3.2e25 FLOP",
    "unknown,         unknown",
  })
  void an_amount_may_be_known_more_or_less_exactly(String words, String meaning) {
    assertThat(FlopRange.parse(words).orElseThrow()).hasToString(meaning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "much", "-1", "5e24 to 3e24", "8e24 +- 30", "8e24 +- 130 %", "1e999999", "to"})
  void what_is_no_amount_is_none(String words) {
    assertThat(FlopRange.parse(words)).isEmpty();
  }
}
