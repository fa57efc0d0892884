package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  private static final List<String> FILES =
      IntStream.range(0, 200).mapToObj(String::valueOf).toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void results_come_in_the_order_of_the_files(int jobs) throws IOException {
    List<String> taken = new ArrayList<>();
    List<String> failures =
        new InOrder<>(
                jobs,
                file -> {
                  if (file.endsWith("7")) {
                    throw new IOException("unlucky");
                  }
                  return file + "!";
                })
            .read(FILES, taken::add);
    assertThat(taken)
        .containsExactlyElementsOf(
            FILES.stream().filter(file -> !file.endsWith("7")).map(file -> file + "!").toList());
    assertThat(failures).hasSize(20).startsWith("7: unlucky", "17: unlucky");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_fault_of_ours_ends_the_reading(int jobs) {
    InOrder<String> broken =
        new InOrder<>(
            jobs,
            file -> {
              throw new IllegalStateException("broken");
            });
    assertThatThrownBy(() -> broken.read(FILES, result -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("broken");
  }
}
