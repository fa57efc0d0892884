package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without bounds each of these takes minutes, or memory, or the stack. */
class HostileInputTest {

  private static Document card(String text) {
    return Parsers.parse(new SourceFile("README.md", text));
  }

  private static List<String> problems(Document document) {
    return document.problems().stream().map(problem -> problem.sentence()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![[]()", "[", "![", "[a](b", "*a_", "_*", "a**b", "<!A", "<?", "`` ` ", "<a ", "</"
      })
  void markup_repeated_without_end_in_one_paragraph_is_left_unread(String markup) {
    Document document =
        card("x " + markup.repeat(300_000 / markup.length()) + "\n\nTrained on 3T.\n");
    assertThat(problems(document))
        .containsExactly(
            "this paragraph is too long to be one; it was read line by line, markup and all"
                + " (--limit markup-characters)");
    assertThat(last(document)).isEqualTo("Trained on 3T.");
  }

  @Test
  void many_brackets_in_a_short_paragraph_are_left_unread() {
    Document document = card("[".repeat(2_001) + "\n\n" + "[".repeat(2_000) + "\n");
    assertThat(document.problems()).hasSize(1);
    assertThat(document.blocks()).hasSize(2);
  }

  @Test
  void a_heading_too_long_to_be_one_keeps_its_words_apart() {
    assertThat(last(card("three\n".repeat(5_000) + "===\n"))).startsWith("three three three");
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "> ", "- ", "1. ", "\t", "#", "|", "```\n", "\r", "\\"})
  void containers_repeated_without_end_do_not_exhaust_the_stack(String markup) {
    assertThat(last(card(markup.repeat(100_000) + "\n\nend\n"))).endsWith("end");
  }

  @Test
  void a_long_line_is_cut_into_paragraphs_at_spaces() {
    Document document = card("word ".repeat(100_000) + "end");
    assertThat(problems(document)).singleElement().asString().contains("too long to be one");
    assertThat(document.blocks())
        .hasSize(26)
        .allMatch(block -> block.prose().text().length() <= 20_000);
    assertThat(last(document)).isEqualTo("end");
  }

  @Test
  void a_line_without_spaces_is_cut_between_characters() {
    Document document = card("x" + "\uD83D\uDE00".repeat(20_000));
    assertThat(document.blocks())
        .hasSize(3)
        .noneMatch(block -> Character.isLowSurrogate(block.prose().text().charAt(0)));
  }

  @Test
  void a_document_ends_where_a_million_characters_have_been_read() {
    Document document = card("word\n\n".repeat(260_000));
    assertThat(document.blocks()).hasSize(250_000);
    assertThat(problems(document))
        .containsExactly(
            "more than 1,000,000 characters; what follows here was not read (--limit text-characters)");
    assertThat(document.problems().get(0).position().line()).isEqualTo(500_001);
  }

  @Test
  void a_line_of_eight_megabytes_is_read_as_far_as_any_document() {
    Document document = card("word ".repeat(1_600_000) + "end");
    assertThat(document.blocks()).hasSize(50);
    assertThat(problems(document))
        .contains(
            "more than 1,000,000 characters; what follows here was not read (--limit text-characters)");
  }

  @Test
  void a_long_cell_and_a_long_value_are_cut() {
    String words = "word ".repeat(5_000);
    Document table = card("| a | b |\n|---|---|\n| " + words + " | 7B |\n");
    Document json =
        Parsers.parse(new SourceFile("config.json", "{\"a\": \"" + words + "\", \"b\": 7}"));
    String cut =
        "more than 20,000 characters in one place; what follows here was not read (--limit block-characters)";
    assertThat(problems(table)).containsExactly(cut);
    assertThat(problems(json)).containsExactly(cut);
    assertThat(json.metadata().get(0).value().text()).hasSize(20_000);
    assertThat(json.metadata().get(1).value().text()).isEqualTo("7");
  }

  @Test
  void a_table_of_a_million_cells_is_read_as_text() {
    String row = "|1".repeat(1_000) + "|\n";
    Document document = card(row + "|-".repeat(1_000) + "|\n" + row.repeat(1_001));
    assertThat(problems(document))
        .contains(
            "a table has more than 200,000 cells; the file was read without its tables (--limit table-cells)");
    assertThat(problems(document))
        .contains(
            "more than 1,000,000 characters; what follows here was not read (--limit text-characters)");
    assertThat(document.blocks()).allMatch(Block.Paragraph.class::isInstance).hasSize(499);
  }

  @Test
  void long_front_matter_is_cut_and_the_card_is_read() {
    Document document =
        card("---\nlicense: mit\nprompt: " + "x ".repeat(500_000) + "\n---\n# Aria\n");
    assertThat(problems(document))
        .anyMatch(sentence -> sentence.startsWith("more than 262,144 characters of YAML"));
    assertThat(document.metadata().get(0).value().text()).isEqualTo("mit");
    assertThat(last(document)).isEqualTo("Aria");
  }

  @Test
  void aliases_of_aliases_do_not_multiply() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 25; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(card("---\n" + yaml + "---\n").metadata()).hasSizeBetween(2, 100);
  }

  @Test
  void an_alias_of_itself_ends() {
    assertThat(card("---\na: &a [x, *a]\n---\n").metadata()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "- ", "? ", "a: [", "&a "})
  void deep_yaml_is_read_line_by_line(String nesting) {
    Document document = card("---\nlicense: mit\nb: " + nesting.repeat(50_000) + "\n---\n# Aria\n");
    assertThat(document.metadata().get(0).value().text()).isEqualTo("mit");
    assertThat(problems(document)).anyMatch(sentence -> sentence.contains("line by line"));
    assertThat(last(document)).isEqualTo("Aria");
  }

  @Test
  void yaml_of_many_keys_is_bounded() {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < 25_000; i++) {
      yaml.append('k').append(i).append(": 1\n");
    }
    assertThat(card("---\n" + yaml + "---\n").metadata()).hasSize(20_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "\"", "1", "\\", "]", " ", "[1,", "{\"a\":\"\\u"})
  void endless_json_is_a_problem_and_not_a_failure(String text) {
    Document document =
        Parsers.parse(new SourceFile("config.json", "{\"x\": 1, \"y\":" + text.repeat(50_000)));
    assertThat(document.problems()).hasSize(1);
    assertThat(document.metadata()).isNotEmpty();
  }

  @Test
  void json_of_many_values_is_bounded() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 250_000; i++) {
      json.append("\"k").append(i).append("\": 1, ");
    }
    Document document = Parsers.parse(new SourceFile("config.json", json + "\"z\": 1}"));
    assertThat(document.metadata()).hasSize(200_000);
    assertThat(problems(document))
        .containsExactly(
            "more than 200,000 values; the rest of the file was not read (--limit json-values)");
  }

  private static String last(Document document) {
    return document.blocks().get(document.blocks().size() - 1).prose().text();
  }
}
