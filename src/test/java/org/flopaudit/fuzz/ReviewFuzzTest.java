package org.flopaudit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.flopaudit.cli.SettingsFile;
import org.flopaudit.data.DataException;
import org.flopaudit.finding.RuleId;
import org.flopaudit.review.Baseline;
import org.flopaudit.review.Receipt;
import org.flopaudit.review.StoredReport;
import org.flopaudit.review.SuppressionEntry;
import org.flopaudit.review.SuppressionReader;

/**
 * Any bytes as a file that decides about findings, or as a report that is read again: it is read,
 * or refused in a sentence that names it.
 */
class ReviewFuzzTest {
  private static final List<RuleId> RULES = List.of(new RuleId("FA101", "compute-not-disclosed"));

  @FuzzTest
  void suppressions(byte[] bytes) throws IOException {
    for (SuppressionEntry entry :
        read(bytes, new SuppressionReader(RULES)::read).orElse(List.of())) {
      assertThat(entry.suppression().reason()).isNotEmpty();
    }
  }

  @FuzzTest
  void baseline(byte[] bytes) throws IOException {
    Optional<Baseline> baseline = read(bytes, Baseline::read);
    if (baseline.isPresent()) {
      Baseline again = Baseline.read(written(baseline.get()));
      assertThat(again.size()).isEqualTo(baseline.get().size());
    }
  }

  private static Path written(Baseline baseline) throws IOException {
    StringWriter text = new StringWriter();
    baseline.write(text);
    return Files.writeString(Scratch.FILE, text.toString());
  }

  /** A report as JSON and one as SARIF have one reader, which tells them apart. */
  @FuzzTest
  void report(byte[] bytes) throws IOException {
    Optional<StoredReport> report = read(bytes, StoredReport::read);
    if (report.isPresent()) {
      assertThat(report.get().to(report.get()).fresh()).isEmpty();
      assertThat(report.get().findings()).isSorted();
      for (String fingerprint : report.get().fingerprints()) {
        assertThat(fingerprint).isNotEmpty();
      }
    }
  }

  @FuzzTest
  void receipt(byte[] bytes) throws IOException {
    Optional<Receipt> receipt = read(bytes, Receipt::read);
    receipt.ifPresent(it -> assertThat(it.differences(it)).isEmpty());
  }

  @FuzzTest
  void configuration(byte[] bytes) throws IOException {
    read(bytes, SettingsFile::read);
  }

  private static <T> Optional<T> read(byte[] bytes, Function<Path, T> reader) throws IOException {
    Path file = Files.write(Scratch.FILE, bytes);
    try {
      return Optional.of(reader.apply(file));
    } catch (DataException e) {
      assertThat(e).hasMessageContaining(file.toString());
      return Optional.empty();
    }
  }

  /** One file for all inputs, for they come by the million. */
  private static final class Scratch {
    static final Path FILE = create();

    private static Path create() {
      try {
        Path file = Files.createTempFile("fuzz", "");
        file.toFile().deleteOnExit();
        return file;
      } catch (IOException e) {
        throw new IllegalStateException("there is no place for a temporary file", e);
      }
    }
  }
}
