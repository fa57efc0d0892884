package org.flopaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flopaudit.finding.Finding;
import org.junit.jupiter.api.Test;

class GroundsTest {
  private static Grounds reckoned(String... steps) {
    return new Grounds(
        List.of(),
        List.of(steps).stream().map(step -> new Finding.Step(step, "")).toList(),
        List.of(),
        Map.of());
  }

  private static List<String> steps(Grounds grounds) {
    return grounds.steps().stream().map(Finding.Step::text).toList();
  }

  @Test
  void what_two_grounds_share_is_told_once_where_it_is_told_first() {
    assertThat(steps(reckoned("a", "b").and(reckoned("b", "c", "c", "a", "d"))))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void nothing_adds_nothing() {
    assertThat(steps(reckoned("a").and(Grounds.NONE))).containsExactly("a");
    assertThat(steps(Grounds.NONE.and(reckoned("a", "a")))).containsExactly("a");
    assertThat(Grounds.missing(List.of("x")).and(Grounds.missing(List.of("x"))).missing())
        .containsExactly("x");
  }
}
