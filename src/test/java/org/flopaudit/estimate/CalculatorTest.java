package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.fact.FactKind;
import org.junit.jupiter.api.Test;

class CalculatorTest {
  private final Calculator calculator =
      new Calculator(Methods.read(DataFolder.builtIn(), new Faults()));

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void given_figures_are_meant_to_the_last_digit() {
    Estimate estimate =
        calculator
            .estimates(
                Map.of(
                    FactKind.PARAMETERS, number("405e9"),
                    FactKind.TRAINING_TOKENS, number("15.6e12")),
                "")
            .bestWithoutStage()
            .orElseThrow();

    assertThat(estimate.range()).isEqualTo(FlopRange.exactly(number("3.7908e25")));
  }

  @Test
  void a_device_is_known_by_its_name() {
    Estimates estimates =
        calculator.estimates(
            Map.of(
                FactKind.DEVICE_COUNT, number("16000"),
                FactKind.TRAINING_TIME, number("1944"),
                FactKind.UTILIZATION, number("0.41")),
            "H100 SXM");

    assertThat(estimates.bestWithoutStage().orElseThrow().range()).hasToString("4.54229e25 FLOP");
  }

  @Test
  void what_lacks_is_said() {
    assertThat(calculator.estimates(Map.of(FactKind.DEVICE_HOURS, number("1e6")), "").missing())
        .containsExactly("the training compute in FLOP, or the type of accelerator");
  }

  @Test
  void nonsense_is_refused_by_name() {
    assertThatThrownBy(
            () -> calculator.estimates(Map.of(FactKind.PARAMETERS, number("1e999999")), ""))
        .hasMessage("expected a number from 0 to 1e64 for parameters, found 1E+999999");
    assertThatThrownBy(() -> calculator.estimates(Map.of(FactKind.BASE_MODEL, number("1")), ""))
        .hasMessage("base_model is a name, not a number");
  }
}
