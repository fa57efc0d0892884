package org.flopaudit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WayTest {
  @TempDir private Path folder;

  /** The shares that a watcher is told, with a mark where a repository is handed on. */
  private List<String> told(String... inputs) {
    List<String> told = new ArrayList<>();
    Inputs.of(List.of(inputs))
        .watchedBy(share -> told.add(String.valueOf(share)))
        .forEach(repository -> told.add(repository.id()));
    return told;
  }

  private void card(String repository) throws IOException {
    Path place = Files.createDirectories(folder.resolve(repository));
    Files.writeString(place.resolve("README.md"), "# " + repository + "\n");
  }

  @Test
  void each_folder_has_an_equal_share_of_the_folder_it_lies_in() throws IOException {
    card("quay/heron");
    card("quay/stork");
    card("weir/crane");
    assertThat(told(folder.toString()))
        .containsExactly(
            "0.0",
            "0.0",
            "0.0",
            "quay/heron",
            "0.25",
            "quay/stork",
            "0.5",
            "0.5",
            "weir/crane",
            "1.0");
  }

  @Test
  void a_dump_is_gone_through_by_its_bytes() throws IOException {
    String line = "{\"id\":\"quay/heron\",\"card\":\"" + "word ".repeat(20_000) + "\"}\n";
    Path dump = Files.writeString(folder.resolve("cards.jsonl"), line.repeat(4));
    List<Double> shares = new ArrayList<>();
    Inputs.of(List.of(dump.toString())).watchedBy(shares::add).forEach(repository -> {});
    assertThat(shares).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(6);
  }

  @Test
  void nothing_at_all_is_gone_through_at_once() {
    assertThat(told()).containsExactly("1.0");
  }
}
