package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownCasesTest {

  static Stream<Cases.Case> cases() {
    return Stream.of("/parse/front-matter.cases", "/parse/markdown.cases")
        .flatMap(resource -> Cases.in(resource).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_card_reads_as_its_case_says(Cases.Case card) {
    assertThat(Outline.ofCard(card.input())).containsExactlyElementsOf(card.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_card_reads_alike_with_other_line_ends(Cases.Case card) {
    List<String> expected = withoutPlaces(Outline.ofCard(card.input()));
    for (String lineEnd : List.of("\r\n", "\r", "\r\r\n")) {
      assertThat(withoutPlaces(Outline.ofCard(card.input().replace("\n", lineEnd))))
          .as("line end of %s characters", lineEnd.length())
          .containsExactlyElementsOf(expected);
    }
  }

  /** Problems give places, which differ with the line ends; a stray CR leaves a space. */
  private static List<String> withoutPlaces(List<String> outline) {
    return outline.stream()
        .filter(line -> !line.startsWith("problem"))
        .map(line -> line.replace(" \\n", "\\n").replace("  ", " ").stripTrailing())
        .toList();
  }

  @Test
  void a_backslash_at_the_end_of_a_line_breaks_it() {
    assertThat(Outline.ofCard("one\\\ntwo")).containsExactly("text one\\ntwo");
    assertThat(Outline.ofCard("---\na: \"b\\\n  c\"\n---\n")).containsExactly("meta a = bc");
  }

  @Test
  void a_byte_order_mark_hides_neither_front_matter_nor_heading() {
    assertThat(Outline.ofCard("\uFEFF---\nlicense: mit\n---\n# Aria\n"))
        .containsExactly("meta license = mit", "heading1 Aria");
    assertThat(Outline.ofCard("\uFEFF# Aria\n")).containsExactly("heading1 Aria");
  }

  @Test
  void nul_and_half_characters_are_read_as_they_come() {
    assertThat(Outline.ofCard("# A\u0000b\n\n3T \uD83D tokens \uFFFD\n"))
        .containsExactly("heading1 A\uFFFDb", "text 3T \uD83D tokens \uFFFD");
    assertThat(Outline.ofCard("---\nname: A\u0000b\uD83D\n---\n"))
        .containsExactly("meta name = A\uFFFDb\uFFFD");
  }

  @Test
  void an_empty_card_is_an_empty_document() {
    assertThat(Outline.ofCard("")).isEmpty();
    assertThat(Outline.ofCard("\n \n")).isEmpty();
  }
}
