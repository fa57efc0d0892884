package org.flopaudit.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.flopaudit.Audit;
import org.flopaudit.Formats;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Gate;
import org.flopaudit.report.Report;
import org.flopaudit.report.ReportFormat;
import org.flopaudit.source.Inputs;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole tool over a folder of everything that is nasty. */
class HostileFolderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final int CHARACTERS = 3_000;
  private static final Audit AUDIT = Audit.read(Optional.empty());

  @TempDir private Path folder;

  @Test
  void a_hostile_folder_is_audited_to_its_end_and_told_in_every_format() throws IOException {
    List<Pattern> patterns = Pattern.all();
    for (int i = 0; i < patterns.size(); i++) {
      write("heron__crane-" + i + "/" + patterns.get(i).file(), patterns.get(i).ofSize(CHARACTERS));
    }
    writeOddFiles();

    Report report = audit(Limits.STANDARD);

    assertThat(report.status()).isIn(ExitStatus.CLEAN, ExitStatus.FINDINGS, ExitStatus.INCOMPLETE);
    assertThat(report.problems())
        .noneMatch(problem -> problem.sentence().contains("internal error"))
        .noneMatch(problem -> problem.sentence().contains("broke off"));
    assertThat(report.coverage().brokenRules()).isEmpty();
    assertThat(report.inputs().checked()).isGreaterThanOrEqualTo(patterns.size());
    for (ReportFormat format : Formats.all(false)) {
      StringWriter out = new StringWriter();
      format.write(report, out);
      assertThat(out.toString())
          .as(format.name())
          .isNotEmpty()
          .doesNotContain("\u0000", "\u001b", "\u202e");
    }
  }

  @Test
  void what_is_beyond_a_limit_is_told_and_counted() throws IOException {
    write("heron__crane/README.md", "# Crane\n\n" + "We trained it on 3T tokens.\n\n".repeat(9));
    write("heron__heron/README.md", "# Heron\n\nWe trained it on 3T tokens.\n");

    Report report = audit(Limits.STANDARD.with(Limit.DOCUMENT_STEPS, 4_000));

    assertThat(report.inputs().limited()).containsEntry("document-steps", 1).hasSize(1);
    assertThat(report.inputs().checked()).isEqualTo(2);
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.limit()).contains(Limit.DOCUMENT_STEPS);
              assertThat(problem.sentence()).endsWith("(--limit document-steps)");
              assertThat(problem.position().line()).isGreaterThan(3);
            });
    assertThat(report.summary()).contains("1 times cut short (1 document-steps)");
  }

  @Test
  void an_account_is_kept_of_a_dump_that_unpacks_without_end() throws IOException {
    byte[] line =
        "{\"id\": \"heron/crane\", \"card\": \"# Crane\"}\n".repeat(1_000).getBytes(UTF_8);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("x.jsonl")))) {
      out.write(line);
    }
    List<String> given = List.of(folder.resolve("x.jsonl").toString());
    Inputs inputs = Inputs.of(given).withLimits(Limits.STANDARD.with(Limit.DUMP_BYTES, 20_000));

    Report report = AUDIT.report(given, inputs, DAY, 1, Gate.standard());

    assertThat(report.status()).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.limit()).contains(Limit.DUMP_BYTES));
  }

  private Report audit(Limits limits) {
    List<String> given = List.of(folder.toString());
    Inputs inputs = Inputs.of(given).withLimits(limits);
    return AUDIT.report(given, inputs, DAY, 2, Gate.standard());
  }

  private void writeOddFiles() throws IOException {
    write("odd-1/README.md", "");
    write("odd-2/README.md", "\u0000\u0001\u001b]0;owned\u0007\u202e # Crane 7B\u0000");
    write("odd-3/README.md", "---\n---\n---\n");
    write("odd-4/README.md", "=cmd|' /C calc'!A0 ::error::x <script>alert(1)</script> ![x](y)");
    write("odd-5/config.json", "\ufeff{\"a\": NaN, \"b\": 1e999999999, \"a\": -0}");
    write("odd-6/README.md", "<!-- flopaudit-ignore --> | a |\r\n|---|\r");
    Path broken = folder.resolve("odd-7/README.md");
    Files.createDirectories(broken.getParent());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 256; i++) {
      bytes.write(i);
    }
    Files.write(broken, bytes.toByteArray());
    Files.createDirectories(folder.resolve("odd-8/README.md"));
    Files.createSymbolicLink(folder.resolve("odd-9.md"), Path.of("odd-9.md"));
    Files.createSymbolicLink(folder.resolve("odd-10.md"), Path.of("/etc/hostname"));
    write("odd-11/" + "x".repeat(200) + ".md", "# Crane");
    write("odd-12/a\nb\u001b[31m.md", "# Crane");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
