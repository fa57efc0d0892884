package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final Interval ONE_TO_TWO = between("1", "2");
  private static final Interval FOUR_TO_EIGHT = between("4", "8");

  private static Interval between(String low, String high) {
    return Interval.between(new BigDecimal(low), new BigDecimal(high));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void sums_and_products_take_the_ends() {
    assertThat(ONE_TO_TWO.plus(FOUR_TO_EIGHT)).isEqualTo(between("5", "10"));
    assertThat(ONE_TO_TWO.times(FOUR_TO_EIGHT)).isEqualTo(between("4", "16"));
  }

  @Test
  void differences_and_quotients_cross_the_ends() {
    assertThat(FOUR_TO_EIGHT.minus(ONE_TO_TWO)).isEqualTo(between("2", "7"));
    assertThat(FOUR_TO_EIGHT.dividedBy(ONE_TO_TWO)).isEqualTo(between("2", "8"));
  }

  @Test
  void a_difference_is_never_negative() {
    assertThat(ONE_TO_TWO.minus(FOUR_TO_EIGHT)).isEqualTo(Interval.ZERO);
  }

  @Test
  void a_third_is_rounded_outward_so_that_the_true_value_stays_inside() {
    Interval third = Interval.exactly(BigDecimal.ONE).dividedBy(Interval.exactly(number("3")));

    assertThat(third.low().multiply(number("3"))).isLessThan(BigDecimal.ONE);
    assertThat(third.high().orElseThrow().multiply(number("3"))).isGreaterThan(BigDecimal.ONE);
  }

  @Test
  void nothing_bounds_what_is_unknown() {
    assertThat(Interval.ANY.plus(ONE_TO_TWO)).isEqualTo(Interval.atLeast(BigDecimal.ONE));
    assertThat(ONE_TO_TWO.dividedBy(Interval.ANY)).isEqualTo(Interval.ANY);
  }

  @Test
  void greater_than_and_at_least_differ_at_the_limit_itself() {
    Interval limit = Interval.exactly(number("1e26"));

    assertThat(limit.isAbove(number("1e26"))).isEqualTo(Answer.NO);
    assertThat(limit.isAtLeast(number("1e26"))).isEqualTo(Answer.YES);
    assertThat(limit.isAbove(number("9.99e25"))).isEqualTo(Answer.YES);
    assertThat(limit.isAtLeast(number("1.0000000000000000000000001e26"))).isEqualTo(Answer.NO);
  }

  @Test
  void an_interval_that_spans_a_limit_leaves_the_question_open() {
    assertThat(ONE_TO_TWO.isAbove(number("1"))).isEqualTo(Answer.OPEN);
    assertThat(ONE_TO_TWO.isAbove(number("2"))).isEqualTo(Answer.NO);
    assertThat(ONE_TO_TWO.isAtLeast(number("2"))).isEqualTo(Answer.OPEN);
    assertThat(Interval.ANY.isAbove(number("1e26"))).isEqualTo(Answer.OPEN);
  }

  @Test
  void intervals_that_touch_overlap() {
    assertThat(ONE_TO_TWO.overlaps(between("2", "3"))).isTrue();
    assertThat(ONE_TO_TWO.overlaps(between("2.1", "3"))).isFalse();
    assertThat(between("2.1", "3").overlaps(ONE_TO_TWO)).isFalse();
    assertThat(Interval.atLeast(number("2.1")).overlaps(ONE_TO_TWO)).isFalse();
  }

  @Test
  void numbers_that_are_equal_are_equal_however_they_are_written() {
    assertThat(Interval.exactly(number("1.50"))).isEqualTo(Interval.exactly(number("15e-1")));
  }

  @Test
  void what_no_computation_could_be_is_refused() {
    assertThatThrownBy(() -> between("2", "1")).hasMessageContaining("from 2 down to 1");
    assertThatThrownBy(() -> between("-1", "1")).hasMessageContaining("negative number -1");
    assertThatThrownBy(() -> between("0", "1e999999999")).hasMessageContaining("beyond 1e1000");
  }
}
