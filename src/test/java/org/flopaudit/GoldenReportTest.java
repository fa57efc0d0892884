package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.report.Gate;
import org.flopaudit.report.Report;
import org.flopaudit.report.ReportFormat;
import org.flopaudit.report.ReportFormats;
import org.flopaudit.source.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the reports on the sample cards to what they were; {@code -Dgolden.update=true} writes them
 * anew. What they should be, and why, stands in {@code docs/sample-model-cards.md}.
 */
class GoldenReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<String> FORMATS = List.of("text", "sarif");
  private static final String SAMPLES = "sample-model-cards";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  static List<String> formats() {
    return FORMATS;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void the_report_on_the_samples_is_as_it_was(String format) throws IOException {
    List<String> given = List.of(SAMPLES);
    Report report =
        Audit.read(Optional.empty()).report(given, Inputs.of(given), DAY, 2, Gate.standard());
    StringWriter written = new StringWriter();
    format(format).write(report, written);
    Path golden = GOLDEN.resolve(fileName(format));
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, written.toString());
    }
    assertThat(written.toString())
        .as("differs from %s; look at why, then rewrite it by -Dgolden.update=true", golden)
        .isEqualTo(Files.readString(golden));
  }

  @Test
  void no_golden_report_is_left_that_nobody_writes() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              FORMATS.stream().map(GoldenReportTest::fileName).toList());
    }
  }

  private static String fileName(String format) {
    return SAMPLES + "." + format;
  }

  private static ReportFormat format(String name) {
    return ReportFormats.all(false).stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
