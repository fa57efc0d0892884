package org.flopaudit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnclosingCloneTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private Path top;

  /** Makes a clone, and answers with a folder inside it. */
  private Path cardsClonedFrom(String address) throws IOException {
    Path git = Files.createDirectories(top.resolve(".git"));
    Files.writeString(git.resolve("HEAD"), COMMIT + "\n");
    Files.writeString(git.resolve("config"), "[remote \"origin\"]\n\turl = " + address + "\n");
    return Files.createDirectories(top.resolve("docs").resolve("cards"));
  }

  @Test
  void a_folder_knows_the_clone_around_it_and_no_password() throws IOException {
    Path cards = cardsClonedFrom("https://ada:secret@github.com/quay/cards.git");
    assertThat(EnclosingClone.of(cards))
        .contains(new EnclosingClone("docs/cards", "https://github.com/quay/cards", COMMIT));
    assertThat(EnclosingClone.of(top))
        .contains(new EnclosingClone("", "https://github.com/quay/cards", COMMIT));
  }

  @Test
  void a_clone_of_nowhere_known_tells_nothing() throws IOException {
    assertThat(EnclosingClone.of(cardsClonedFrom("/home/ada/cards"))).isEmpty();
  }
}
