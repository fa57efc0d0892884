package org.flopaudit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.assertj.core.data.Percentage;
import org.flopaudit.estimate.FlopRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferenceCreditTest {
  private static final InferenceCredit CREDIT =
      new InferenceCredit(number("1e24"), number("1e11"), number("0.70"), number("2"));

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static FlopRange exactly(String text) {
    return FlopRange.exactly(number(text));
  }

  @ParameterizedTest
  @CsvSource({"1e24, 1e11", "1e22, 1e10", "1e26, 1e12"})
  void the_optimum_grows_with_the_square_root_of_training(String trained, String optimum) {
    assertThat(CREDIT.optimum(number(trained))).isEqualByComparingTo(optimum);
  }

  @Test
  void ten_samples_are_worth_five_times_the_training() {
    FlopRange worth = CREDIT.equivalent(exactly("1e24"), exactly("1e12"));

    assertThat(worth.low().round(new MathContext(2))).isEqualByComparingTo("5.0e24");
  }

  @Test
  void the_plateau_is_exact() {
    assertThat(CREDIT.equivalent(exactly("1e24"), exactly("1e19"))).isEqualTo(exactly("1e26"));
  }

  @ParameterizedTest
  @CsvSource({"1e11", "1e10", "0"})
  void inference_up_to_the_optimum_is_worth_nothing(String inferred) {
    assertThat(CREDIT.equivalent(exactly("1e24"), exactly(inferred))).isEqualTo(exactly("1e24"));
  }

  @Test
  void unknown_inference_reaches_from_nothing_to_the_plateau() {
    FlopRange worth = CREDIT.equivalent(exactly("1e24"), FlopRange.UNKNOWN);

    assertThat(worth.low()).isEqualByComparingTo("1e24");
    assertThat(worth.high().orElseThrow()).isEqualByComparingTo("1e26");
  }

  @Test
  void the_inference_that_meets_a_limit_is_the_inverse() {
    BigDecimal inference = CREDIT.inferenceFor(number("1e24"), number("1e25")).orElseThrow();

    assertThat(CREDIT.equivalent(exactly("1e24"), FlopRange.exactly(inference)).low())
        .isCloseTo(number("1e25"), Percentage.withPercentage(0.001));
  }

  @ParameterizedTest
  @CsvSource({"1e22, 1e25", "0, 1e25", "2e25, 1e25"})
  void no_inference_lifts_a_model_beyond_the_plateau_or_from_nothing(String trained, String limit) {
    assertThat(CREDIT.inferenceFor(number(trained), number(limit))).isEmpty();
  }

  @Test
  void without_training_there_is_nothing_to_multiply() {
    assertThat(CREDIT.equivalent(FlopRange.NONE, exactly("1e12"))).isEqualTo(FlopRange.NONE);
  }
}
