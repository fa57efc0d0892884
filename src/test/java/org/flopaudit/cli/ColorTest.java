package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorTest {
  @ParameterizedTest
  @CsvSource({
    "ALWAYS, false, NO_COLOR,       1,    true",
    "NEVER,  true,  FORCE_COLOR,    1,    false",
    "AUTO,   true,  TERM,           xterm, true",
    "AUTO,   true,  TERM,           dumb, false",
    "AUTO,   false, TERM,           xterm, false",
    "AUTO,   true,  NO_COLOR,       1,    false",
    "AUTO,   true,  NO_COLOR,       '',   true",
    "AUTO,   false, FORCE_COLOR,    1,    true",
    "AUTO,   false, FORCE_COLOR,    0,    false",
    "AUTO,   false, CLICOLOR_FORCE, 1,    true",
  })
  void the_option_decides_then_the_environment_then_who_watches(
      Color color, boolean interactive, String name, String value, boolean colored) {
    assertThat(color.decide(interactive, Map.of(name, value))).isEqualTo(colored);
  }
}
