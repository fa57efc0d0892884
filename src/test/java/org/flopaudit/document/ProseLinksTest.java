package org.flopaudit.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.flopaudit.source.Span;
import org.junit.jupiter.api.Test;

class ProseLinksTest {
  private final Prose prose =
      new Prose.Builder()
          .verbatim("A fine-tune of ", 0)
          .verbatim("Aria 7B", 16)
          .link(15, "https://hub.example/aria-7b")
          .verbatim(".", 60)
          .build();

  @Test
  void a_link_knows_its_words_and_its_target() {
    assertThat(prose.links())
        .containsExactly(new Prose.Link(new Span(15, 22), "https://hub.example/aria-7b"));
  }

  @Test
  void a_part_keeps_what_of_a_link_lies_in_it() {
    assertThat(prose.part(new Span(20, 23)).links())
        .containsExactly(new Prose.Link(new Span(0, 2), "https://hub.example/aria-7b"));
    assertThat(prose.part(new Span(0, 15)).links()).isEmpty();
  }

  @Test
  void a_link_without_words_is_none() {
    assertThat(new Prose.Builder().verbatim("a", 0).link(1, "b").build().links()).isEmpty();
  }
}
