package org.flopaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flopaudit.parse.Parsers;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandmarksTest {
  private final Landmarks landmarks = new Landmarks(List.of(List.of("train"), List.of("data")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "# Kite | ## Data | ## Training | Training",
        "# Kite | ## Constrained | ## Data | Data",
        "# Kite | ## Uses | ## Limits | Kite",
        "# ━━━━ | ## Uses | A kite. | Uses",
        "━━━━━━ | A kite. | Another. | A kite.",
        "****** | ------- | 12 | ******",
      })
  void pointsAtTheHeadingOfTrainingElseTheFirstWords(
      String first, String second, String third, String expected) {
    String text = String.join("\n\n", first, second, third) + "\n";
    assertThat(landmarks.of(Parsers.parse(new SourceFile("README.md", text))).quote())
        .isEqualTo(expected);
  }
}
