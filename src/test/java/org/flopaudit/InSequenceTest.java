package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InSequenceTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void results_come_in_the_order_in_which_the_work_was_given(int jobs) {
    List<Integer> taken = new ArrayList<>();
    try (InSequence<Integer> sequence = new InSequence<>(jobs, taken::add)) {
      IntStream.range(0, 500).forEach(i -> sequence.add(() -> i));
      sequence.finish();
    }
    assertThat(taken).containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
  }

  @Test
  void no_more_than_a_few_results_are_held_back() {
    List<Integer> taken = new ArrayList<>();
    try (InSequence<Integer> sequence = new InSequence<>(2, taken::add)) {
      IntStream.range(0, 100).forEach(i -> sequence.add(() -> i));
      assertThat(taken).hasSizeGreaterThan(50);
      sequence.finish();
    }
  }

  @Test
  void what_goes_wrong_in_the_work_reaches_whoever_waits_for_it() {
    try (InSequence<String> sequence = new InSequence<>(2, result -> {})) {
      sequence.add(
          () -> {
            throw new IllegalArgumentException("broken");
          });
      assertThatThrownBy(sequence::finish).hasStackTraceContaining("broken");
    }
  }
}
