package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;
import org.junit.jupiter.api.Test;

class CalculatorTest {
  private final Calculator calculator =
      new Calculator(Methods.read(DataFolder.builtIn(), new Faults()));

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private Estimates estimates(FactKind kind, String value) {
    return calculator.estimates(GivenTraining.of(Map.of(kind, number(value)), ""));
  }

  @Test
  void given_figures_are_meant_to_the_last_digit() {
    Estimate estimate =
        calculator
            .estimates(
                GivenTraining.of(
                    Map.of(
                        FactKind.PARAMETERS, number("405e9"),
                        FactKind.TRAINING_TOKENS, number("15.6e12")),
                    ""))
            .bestWithoutStage()
            .orElseThrow();

    assertThat(estimate.counted()).isEqualTo(FlopRange.exactly(number("3.7908e25")));
  }

  @Test
  void a_device_is_known_by_its_name() {
    Estimates estimates =
        calculator.estimates(
            GivenTraining.of(
                Map.of(
                    FactKind.DEVICE_COUNT, number("16000"),
                    FactKind.TRAINING_TIME, number("1944"),
                    FactKind.UTILIZATION, number("0.41")),
                "H100 SXM BF16"));

    assertThat(estimates.bestWithoutStage().orElseThrow().counted()).hasToString("4.54229e25 FLOP");
  }

  @Test
  void an_adapter_and_reinforcement_learning_take_other_operations() {
    Map<FactKind, BigDecimal> figures =
        Map.of(FactKind.PARAMETERS, number("7e9"), FactKind.TRAINING_TOKENS, number("1e9"));

    assertThat(value(new GivenTraining(figures, "", Optional.empty(), true, false)))
        .isEqualByComparingTo("2.8e19");
    assertThat(value(new GivenTraining(figures, "", Optional.of(Stage.RL), false, false)))
        .isEqualByComparingTo("5.6e19");
  }

  private BigDecimal value(GivenTraining training) {
    return calculator.estimates(training).all().get(0).value();
  }

  @Test
  void rounded_figures_admit_what_was_rounded_away() {
    Map<FactKind, BigDecimal> figures = Map.of(FactKind.TRAINING_COMPUTE, number("3.8e25"));
    Estimates rounded =
        calculator.estimates(new GivenTraining(figures, "", Optional.empty(), false, true));

    assertThat(rounded.all().get(0).range().low()).isEqualByComparingTo("3.75e25");
  }

  @Test
  void ten_samples_for_each_answer_are_ten_answers() {
    Map<FactKind, BigDecimal> figures =
        Map.of(FactKind.PARAMETERS, number("7e9"), FactKind.INFERENCE_SAMPLES, number("10"));

    assertThat(calculator.answering(GivenTraining.of(figures, "")).orElseThrow())
        .isEqualTo(FlopRange.exactly(number("1.4e11")));
  }

  @Test
  void what_lacks_is_said() {
    assertThat(estimates(FactKind.DEVICE_HOURS, "1e6").missing())
        .containsExactly("the training compute in FLOP, or the type of accelerator");
  }

  @Test
  void nonsense_is_refused_by_name() {
    assertThatThrownBy(() -> estimates(FactKind.PARAMETERS, "1e999999"))
        .hasMessage("expected a number from 0 to 1e64 for parameters, found 1E+999999");
    assertThatThrownBy(() -> estimates(FactKind.BASE_MODEL, "1"))
        .hasMessage("base_model is a name, not a number");
  }
}
