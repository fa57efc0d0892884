package org.flopaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places on a logarithmic axis. */
class ScaleTest {
  private static final Scale AXIS = new Scale(20, 30);

  @ParameterizedTest
  @CsvSource({
    "1e20, 0",
    "1e25, 50",
    "3.1622776601683795e25, 55",
    "1e30, 100",
    "1e99, 100",
    "1, 0",
    "0, 0"
  })
  void a_power_of_ten_is_always_as_wide(BigDecimal value, BigDecimal place) {
    assertThat(AXIS.place(value)).isEqualByComparingTo(place);
  }

  @Test
  void the_axis_holds_what_it_was_made_for() {
    Scale axis = Scale.around(new BigDecimal("3e22")).and(Scale.around(new BigDecimal("1e26")));

    assertThat(axis).isEqualTo(new Scale(22, 27));
    assertThat(axis.notBelow(24)).isEqualTo(new Scale(24, 27));
    assertThat(axis.notBelow(40)).as("an axis has a width").isEqualTo(new Scale(26, 27));
  }
}
