package org.flopaudit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  private static Interval exactly(String number) {
    return Interval.exactly(new BigDecimal(number));
  }

  private static Fraction fraction(String text) {
    return Fraction.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"1e25, 1e25, 1", "15 %, 0.15, 1", "15%, 0.15, 1", "1/3, 1, 3", "1e25/3, 1e25, 3"})
  void a_law_may_write_it_as_it_likes(String text, String numerator, String denominator) {
    assertThat(fraction(text).numerator()).isEqualByComparingTo(numerator);
    assertThat(fraction(text).denominator()).isEqualByComparingTo(denominator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a third", "1/0", "1/-3", "1/", "/3", "1/2/3", "%"})
  void what_is_no_number_is_none(String text) {
    assertThat(Fraction.parse(text)).isEmpty();
  }

  @Test
  void exactly_a_third_is_not_above_a_third() {
    Fraction third = fraction("1/3");

    assertThat(third.isMetByShare(exactly("8e24"), exactly("2.4e25"), Comparator.ABOVE))
        .isEqualTo(Answer.NO);
    assertThat(
            third.isMetByShare(
                exactly("8.0000000000000000000000001e24"), exactly("2.4e25"), Comparator.ABOVE))
        .isEqualTo(Answer.YES);
    assertThat(third.isMetByShare(exactly("8e24"), exactly("2.4e25"), Comparator.AT_LEAST))
        .isEqualTo(Answer.YES);
  }

  @Test
  void a_share_of_the_unknown_is_open_unless_the_part_is_nothing() {
    assertThat(fraction("15 %").isMetByShare(exactly("1e24"), Interval.ANY, Comparator.ABOVE))
        .isEqualTo(Answer.OPEN);
    assertThat(fraction("15 %").isMetByShare(exactly("0"), Interval.ANY, Comparator.ABOVE))
        .isEqualTo(Answer.NO);
  }

  @Test
  void a_share_is_shown_as_it_was_meant() {
    assertThat(fraction("15 %").asShare()).isEqualTo("15 %");
    assertThat(fraction("1/3").asShare()).isEqualTo("1/3");
    assertThat(fraction("1e25/3")).hasToString("1e25/3");
  }
}
