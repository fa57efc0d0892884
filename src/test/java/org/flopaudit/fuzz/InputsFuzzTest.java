package org.flopaudit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.source.InputAccount;
import org.flopaudit.source.Inputs;
import org.flopaudit.source.Reading;
import org.flopaudit.source.Repository;

/**
 * Any bytes on standard input, as a card, a page or a dump, packed or not: all is accounted for.
 */
class InputsFuzzTest {

  @FuzzTest
  void standardInput(byte[] bytes) {
    List<Repository> repositories = new ArrayList<>();
    InputAccount account =
        Inputs.of(List.of("-"))
            .withStandardInput(new ByteArrayInputStream(bytes))
            .forEach(repositories::add);
    assertThat(account.repositories()).isEqualTo(repositories.size());
    assertThat(account.failures()).isGreaterThanOrEqualTo(account.problems().size());
    for (Repository repository : repositories) {
      repository.files().forEach(file -> assertTells(file.read()));
    }
  }

  private static void assertTells(Reading reading) {
    assertThat(reading.file().isPresent() || !reading.problems().isEmpty()).isTrue();
  }
}
