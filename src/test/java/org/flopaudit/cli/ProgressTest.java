package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
  private static final String ERASE = "\r\u001B[K";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong(5);

  private Progress progress() {
    return Progress.on(new PrintStream(out, true, StandardCharsets.UTF_8), clock::get);
  }

  private String shown() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_short_run_says_nothing() {
    try (Progress progress = progress()) {
      clock.addAndGet(999);
      progress.read();
      progress.reached(0.5);
    }
    assertThat(shown()).isEmpty();
  }

  @Test
  void a_long_run_shows_its_bar_now_and_then_and_leaves_no_trace() {
    try (Progress progress = progress()) {
      clock.addAndGet(2_000);
      progress.read();
      progress.reached(0.25);
      progress.read();
      clock.addAndGet(2_000);
      progress.reached(0.5);
    }
    assertThat(shown())
        .isEqualTo(
            ERASE
                + "[........................]  0 %  1 repository, 1/s"
                + ERASE
                + "[############............] 50 %  2 repositories, 1/s, 0:04 left"
                + ERASE);
  }

  @ParameterizedTest
  @CsvSource({
    "60000,    0.5,   ', 1:00 left'",
    "36000000, 0.5,   ', 10:00 h left'",
    "60000,    0.001, '/s'",
    "60000,    1,     'read 0 repositories; applying the rules'"
  })
  void the_time_left_is_told_once_there_is_something_to_go_by(
      long milliseconds, double share, String end) {
    Progress progress = progress();
    clock.addAndGet(milliseconds);
    progress.reached(share);
    assertThat(shown()).endsWith(end);
  }
}
