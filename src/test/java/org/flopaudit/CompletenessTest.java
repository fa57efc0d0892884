package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.Gate;
import org.flopaudit.report.InputAccount;
import org.flopaudit.report.Report;
import org.flopaudit.source.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the account of the inputs to what lies on the disk: nothing is passed over in silence. */
class CompletenessTest {
  private static final Audit AUDIT = Audit.read(Optional.empty());
  private static final List<String> NAMES =
      List.of(
          "README.md",
          "config.json",
          "trainer_state.json",
          "report.html",
          "notes.md",
          "LICENSE",
          "CONTRIBUTING.md",
          "model.safetensors",
          "train.py",
          ".gitattributes",
          "dump.jsonl",
          "org__other.md");

  @TempDir private Path folder;

  private Report report() {
    List<String> given = List.of(folder.toString());
    LocalDate day = LocalDate.of(2026, 11, 21);
    return AUDIT.report(given, Inputs.of(given), day, 2, Gate.standard());
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static int sum(InputAccount account) {
    return account.checked()
        + account.skipped().values().stream().mapToInt(Integer::intValue).sum()
        + account.failed().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The files below a folder; what is hidden counts once, whatever lies in it. */
  private static long onDisk(Path place) throws IOException {
    long count = 0;
    try (Stream<Path> entries = Files.list(place)) {
      for (Path entry : entries.toList()) {
        boolean isHidden = entry.getFileName().toString().startsWith(".");
        count += !isHidden && Files.isDirectory(entry) ? onDisk(entry) : 1;
      }
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void every_file_on_the_disk_is_checked_skipped_or_failed(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> folders = List.of("a/", "a/b/", "a/b/c/", "d/", "e/f/", ".hidden/", "");
    for (String place : folders) {
      for (String name : NAMES) {
        if (random.nextInt(3) == 0) {
          write(place + name, name.endsWith(".json") ? "{}" : "# Heron\n\nA model.\n");
        }
      }
    }
    write("a/README.md", "# Heron\n");
    Report report = report();
    assertThat(sum(report.inputs())).isEqualTo(report.inputs().total());
    assertThat((long) report.inputs().total()).isEqualTo(onDisk(folder));
  }

  @Test
  void what_fails_is_counted_with_its_reason_and_named() throws IOException {
    write("a/README.md", "# Heron\n");
    write("b/README.md", "# Stork\n" + "x".repeat(40 << 20));
    write("c/model.safetensors", "weights");
    Files.write(
        write("d/README.md", "").toAbsolutePath(),
        "\u0000\u0001bin".getBytes(StandardCharsets.UTF_8));
    Report report = report();
    assertThat(sum(report.inputs())).isEqualTo(4).isEqualTo(report.inputs().total());
    assertThat(report.inputs().failures()).isPositive();
    assertThat(report.problems()).anyMatch(problem -> problem.path().endsWith("b/README.md"));
    assertThat(report.status()).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(report.inputs().skipped().keySet())
        .containsExactly("weights, code, data or another file that no fact is read from");
  }

  @Test
  void an_input_that_is_named_twice_or_is_not_there_is_in_the_account() throws IOException {
    Path card = write("a/README.md", "# Heron\n");
    List<String> given = List.of(card.toString(), folder.toString(), folder + "/missing");
    LocalDate day = LocalDate.of(2026, 11, 21);
    InputAccount inputs = AUDIT.report(given, Inputs.of(given), day, 1, Gate.standard()).inputs();
    assertThat(inputs.checked()).isEqualTo(1);
    assertThat(inputs.skipped()).containsEntry("already part of another input", 1);
    assertThat(inputs.failures()).isEqualTo(1);
    assertThat(inputs.total()).isEqualTo(3).isEqualTo(sum(inputs));
  }
}
