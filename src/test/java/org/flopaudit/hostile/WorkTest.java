package org.flopaudit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flopaudit.data.DataFolder;
import org.flopaudit.extract.Extraction;
import org.flopaudit.parse.Parsers;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The work that a document takes grows with its size and never with the square of it. */
class WorkTest {
  private static final Extraction EXTRACTION = Extraction.read(DataFolder.builtIn());

  /** So many that both sizes are beyond the limits for the markup of a paragraph. */
  private static final int CHARACTERS = 30_000;

  static List<Pattern> patterns() {
    return Pattern.all();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void twice_the_size_is_at_most_little_more_than_twice_the_work(Pattern pattern) {
    long once = steps(pattern, CHARACTERS);
    long twice = steps(pattern, 2 * CHARACTERS);
    assertThat(twice).as(pattern.name()).isLessThan(once * 9 / 4 + 100_000);
  }

  private static long steps(Pattern pattern, int characters) {
    SourceFile file = new SourceFile("org__aria/" + pattern.file(), pattern.ofSize(characters));
    return EXTRACTION.result(Parsers.parse(file)).steps();
  }
}
