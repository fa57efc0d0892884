package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.Test;

class TextFormatTest {
  private static String text(Report report) throws IOException {
    return Sample.written("text", report);
  }

  /** A finding that points at some words of a line. */
  private static Finding pointingAt(String words, String line) {
    return new Finding(
        Sample.TEACHER,
        Level.NOTE,
        "heron/heron-7b",
        "teacher_model",
        Sample.evidence(new SourceFile("card.md", line), words),
        "A message.",
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void a_finding_reads_from_its_place_to_its_evidence() throws IOException {
    assertThat(text(Sample.report()))
        .isEqualTo(
            """
            cards/heron/README.md:4:36: error FA101 compute-total-mismatch
              The stated '3.1e24 FLOP' is 2.4 times what the hardware can have done.
                  |
                4 | We trained on 🔥 hardware: it took 3.1e24 FLOP in total.
                  |                                    ^~~~~~~~~~~
              arithmetic:
                512 x 720 h x 3600 s/h x 9.9e14 FLOP/s = 1.3e24 FLOP ["512 accelerators" at
                  cards/heron/README.md:5:1]
                3.1e24 / 1.3e24 = 2.4
              note: the base model's training compute at cards/crane base/README.md:3:12: "2.1e24 FLOP"

            cards/heron/README.md:6:1: warning FA202 teacher-not-named
              Outputs of another model were trained on, and it is not named: '[see](https://example.org)'
                  |
                6 | Responses of a larger model [see](https://example.org) were used.
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              missing:
                which model wrote the responses
                how many tokens of them were used

            cards/heron/README.md:1:1: problem: the front matter is not closed
            """);
  }

  @Test
  void the_mark_stands_under_the_quote_behind_tabs_and_wide_characters() throws IOException {
    assertThat(text(Sample.report(List.of(pointingAt("8 GPUs", "a\t訓練は e\u0301 8 GPUs で")))))
        .contains("    1 | a   訓練は e\u0301 8 GPUs で\n", "      |              ^~~~~~\n");
  }

  @Test
  void a_long_line_is_cut_around_the_quote() throws IOException {
    String line = "x ".repeat(300) + "took 5 days" + " y".repeat(300);
    String written = text(Sample.report(List.of(pointingAt("5 days", line))));
    assertThat(written.lines()).allMatch(shown -> shown.length() <= 100);
    String[] lines = written.lines().toArray(String[]::new);
    assertThat(lines[3]).contains("| …").contains("took 5 days y").endsWith("…");
    assertThat(lines[4].indexOf('^')).isEqualTo(lines[3].indexOf("5 days"));
    assertThat(lines[4]).endsWith("^~~~~~");
  }

  @Test
  void a_quote_longer_than_the_line_is_marked_to_the_cut() throws IOException {
    String words = "z".repeat(190);
    String written = text(Sample.report(List.of(pointingAt(words, words + " end"))));
    assertThat(written.lines()).allMatch(shown -> shown.length() <= 100);
  }

  @Test
  void a_quote_without_characters_has_a_caret() throws IOException {
    assertThat(text(Sample.report(List.of(pointingAt("", ""))))).contains("    1 |\n      | ^\n");
  }

  @Test
  void nothing_in_a_card_moves_the_cursor_or_turns_the_text() throws IOException {
    Finding hostile = pointingAt("\u001B[2J", "a \u001B[2J\u202E b \u0085");
    String written = text(Sample.report(List.of(hostile)));
    assertThat(written).contains("a \\u001B[2J\\u202E b \\u0085");
    assertThat(written.codePoints()).noneMatch(c -> c != '\n' && Visible.acts(c));
  }

  @Test
  void color_is_used_only_when_asked_for() throws IOException {
    String colored = Sample.written(new TextFormat(true), Sample.report());
    assertThat(colored).contains("\u001B[1;31merror\u001B[0m");
    assertThat(colored.replace("\u001B[0m", "").replaceAll("\u001B\\[[0-9;]+m", ""))
        .isEqualTo(text(Sample.report()));
  }

  @Test
  void long_messages_are_wrapped() throws IOException {
    Finding finding = pointingAt("a", "a");
    Finding wordy =
        new Finding(
            finding.rule(),
            finding.level(),
            finding.model(),
            finding.subject(),
            finding.place(),
            "word ".repeat(60).strip() + ".",
            List.of(),
            List.of(),
            List.of());
    assertThat(text(Sample.report(List.of(wordy))).lines())
        .allMatch(line -> line.length() <= 100)
        .filteredOn(line -> line.startsWith("  word"))
        .hasSize(4);
  }
}
