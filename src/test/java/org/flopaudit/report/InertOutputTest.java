package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards written to act where a report is opened; each format tells of them and obeys none. */
class InertOutputTest {

  private static String written(String format, String payload) throws IOException {
    SourceFile file = new SourceFile("README.md", payload);
    Finding finding =
        new Finding(
            Sample.TEACHER,
            Level.WARNING,
            payload,
            "teacher_model",
            Sample.evidence(file, payload),
            payload,
            List.of(new Finding.Step(payload, "")),
            List.of(payload),
            List.of());
    return Sample.written(format, Sample.report(List.of(finding)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J\u001b[1;1Hall clean",
        "\u001b]0;title\u0007",
        "\u001b]8;;http://x.example\u001b\\here\u001b]8;;\u001b\\",
        "\u009b31mred",
        "\u202egpj.exe",
        "\u2066a\u2069",
        "\b\b\b\u007f",
        "\udb40\udc69\udb40\udc67",
      })
  void no_character_that_a_terminal_obeys_is_printed(String payload) throws IOException {
    for (String format : List.of("text", "markdown", "github", "sarif", "json", "jsonl", "csv")) {
      assertThat(written(format, payload).codePoints().filter(c -> c != '\r' && c != '\n'))
          .as(format)
          .noneMatch(Visible::acts);
    }
  }

  @Test
  void a_reader_of_json_gets_what_the_document_says() throws IOException {
    String payload = "\"a\\\u202eb\u009b\n\udb40\udc69";
    assertThat(JsonSchemas.parse(written("json", payload)).findValuesAsText("quote"))
        .contains(payload);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "\n=1"})
  void no_cell_of_a_table_begins_a_formula(String payload) throws IOException {
    assertThat(written("csv", payload).replace("\"", ""))
        .doesNotContain("," + payload)
        .contains(",'" + payload);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "![x](https://x.example/pixel)",
        "<img src=x onerror=alert(1)>",
        "https://x.example/login",
        "www.x.example",
        "@everyone",
        "#1",
        "| a | b |",
        "$`x`$",
      })
  void a_comment_says_a_payload_in_text_that_is_neither_link_nor_tag(String payload)
      throws IOException {
    String[] lines = written("markdown", payload).split("\n");
    assertThat(lines).anyMatch(line -> line.startsWith("- missing: "));
    assertThat(lines)
        .filteredOn(line -> line.startsWith("- missing: "))
        .noneMatch(line -> line.contains(payload));
  }

  @Test
  void a_message_of_sarif_holds_no_link() throws IOException {
    assertThat(written("sarif", "[x](https://x.example)"))
        .contains("\\\\[x\\\\](https://x.example)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\n::set-output name=x::y", "a\r\n::add-mask::y", "a%0A::error::y", "a\u2028::x"})
  void a_log_of_github_has_one_command_for_one_finding(String payload) throws IOException {
    String log = written("github", payload);
    assertThat(log.split("\n")).singleElement().asString().startsWith("::warning ");
    assertThat(log).doesNotContain("a%0A");
  }
}
