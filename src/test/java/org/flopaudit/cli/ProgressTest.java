package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong(5);

  private Progress progress() {
    return Progress.on(new PrintStream(out, true, StandardCharsets.UTF_8), clock::get);
  }

  @Test
  void a_short_run_says_nothing() {
    try (Progress progress = progress()) {
      clock.addAndGet(999);
      progress.accept(1);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_long_run_counts_now_and_then_and_leaves_no_trace() {
    try (Progress progress = progress()) {
      clock.addAndGet(1_000);
      progress.accept(1);
      progress.accept(2);
      clock.addAndGet(200);
      progress.accept(3);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\rread 1 repository ...\rread 3 repositories ...\r\u001B[K");
  }
}
