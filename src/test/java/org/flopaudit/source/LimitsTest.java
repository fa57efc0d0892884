package org.flopaudit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  @ParameterizedTest
  @EnumSource
  void every_limit_can_be_set_up_to_its_most_and_no_further(Limit limit) {
    assertThat(limit.standard()).isBetween(1L, limit.most());
    assertThat(Limits.STANDARD.of(limit)).isEqualTo(limit.standard());
    assertThat(Limits.STANDARD.with(limit, limit.most()).of(limit)).isEqualTo(limit.most());
    assertThat(Limits.STANDARD.of(limit)).isEqualTo(limit.standard());
    assertThatThrownBy(() -> Limits.STANDARD.with(limit, 0)).hasMessageStartingWith(limit.key());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 501})
  void a_limit_is_refused_that_would_bound_nothing(long value) {
    assertThatThrownBy(() -> Limits.STANDARD.with(Limit.YAML_DEPTH, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("yaml-depth can be from 1 to 500, not " + value);
  }

  /** {@code -Dgolden.update=true} writes the table anew. */
  @Test
  void the_table_in_the_documentation_is_the_one_of_the_limits() throws IOException {
    StringBuilder table =
        new StringBuilder("| limit | standard | bounds |\n| --- | ---: | --- |\n");
    for (Limit limit : Limit.values()) {
      table.append(
          "| `%s` | %s | %s |\n"
              .formatted(limit.key(), Limits.STANDARD.words(limit), limit.bounded()));
    }
    Path page = Path.of("docs/reliability.md");
    String text = Files.readString(page);
    if (Boolean.getBoolean("golden.update")) {
      int start = text.indexOf("| limit |");
      int end = text.indexOf("\n\n", start) + 1;
      text = text.substring(0, start) + table + text.substring(end);
      Files.writeString(page, text);
    }
    assertThat(text).contains(table);
  }
}
