package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flopaudit.data.DataException;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumptionsTest {
  private static final String FILE = "catalog/assumptions.yaml";

  @TempDir Path folder;

  private Assumptions reading(String text) throws IOException {
    Files.createDirectories(folder.resolve("catalog"));
    Files.writeString(folder.resolve(FILE), text);
    Faults faults = new Faults();
    Assumptions read = Assumptions.read(DataFolder.at(folder), faults);
    faults.throwIfAny();
    return read;
  }

  @Test
  void the_file_that_ships_says_what_is_assumed_and_why() throws IOException {
    Assumption utilization = reading(shipped()).utilization();

    assertThat(utilization.range().contains(utilization.usual())).isTrue();
    assertThat(utilization.sentence()).contains("20 % to 60 %");
    assertThat(utilization.source()).contains("2204.02311");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "usual: 0.35  | usual: 0.75  | expected 0 <= low <= usual <= high, found 0.2, 0.75, 0.6",
        "low: 0.2     | lo: 0.2      | unknown key 'lo'; did you mean 'low'?",
        "utilization: | utilisation: | unknown key 'utilisation'; did you mean 'utilization'?",
        "low: 0.2     | low: little  | expected a number such as 1e25, found 'little'",
      })
  void a_slip_is_refused_with_its_line(String right, String wrong, String sentence) {
    assertThatThrownBy(() -> reading(shipped().replace(right, wrong)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("assumptions.yaml:");
  }

  private static String shipped() {
    return DataFolder.builtIn().read(FILE).text();
  }
}
