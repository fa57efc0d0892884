package org.flopaudit.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityCorpusTest {

  static List<QuantityCorpus.Line> lines() {
    return QuantityCorpus.lines();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_phrasing_has_its_meaning(QuantityCorpus.Line line) {
    assertThat(Meaning.of(line.phrasing())).isEqualTo(Meaning.canonical(line.meaning()));
  }

  @Test
  void no_phrasing_stands_twice() {
    assertThat(lines()).extracting(QuantityCorpus.Line::phrasing).doesNotHaveDuplicates();
  }
}
