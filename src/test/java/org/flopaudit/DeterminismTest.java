package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.flopaudit.report.Detail;
import org.flopaudit.report.Gate;
import org.flopaudit.report.Report;
import org.flopaudit.report.ReportFormat;
import org.flopaudit.source.Inputs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeterminismTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  @Test
  void threads_order_locale_and_time_zone_change_no_byte() throws IOException {
    List<String> folders = sampleFolders();
    String first = written(folders, 1);

    Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    List<String> shuffled = new ArrayList<>(folders);
    Collections.shuffle(shuffled, new Random(7));
    String second = written(shuffled, 4);

    assertThat(shuffled).isNotEqualTo(folders);
    assertThat(first).contains("FA105");
    assertThat(second).isEqualTo(first);
  }

  /** The report in every format, one after the other. */
  private static String written(List<String> inputs, int jobs) {
    Report report =
        Audit.read(Optional.empty())
            .report(
                AuditTask.of(inputs, Inputs.of(inputs), DAY, jobs, Gate.standard())
                    .holding(Detail.MODELS.and(Detail.SILENCES)));
    StringWriter written = new StringWriter();
    for (ReportFormat format : Formats.all(false)) {
      try {
        format.write(report, written);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return written.toString();
  }

  private static List<String> sampleFolders() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("sample-model-cards"))) {
      return folders.map(Path::toString).sorted().toList();
    }
  }
}
