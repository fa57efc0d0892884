package org.flopaudit.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.flopaudit.finding.Level;
import org.flopaudit.report.JsonSchemas;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Difference DIFFERENCE =
      new Difference(
          List.of(finding("a", "note")),
          List.of(new Difference.Change(finding("b", "note"), finding("b", "warning"))),
          List.of(finding("c", "error")));

  private static StoredFinding finding(String digit, String level) {
    return new StoredFinding(
        digit.repeat(32),
        "FA101",
        level,
        true,
        "quay/heron",
        "card.md:1:1",
        "Nothing is stated, says \u001B[2J the card.",
        "",
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void it_keeps_its_schema() throws IOException {
    StringWriter out = new StringWriter();
    DIFFERENCE.writeJson(out);
    JsonNode json = JsonSchemas.parse(out.toString());
    assertThat(JsonSchemas.own("flopaudit-diff-1.schema.json").faults(json)).isEmpty();
    assertThat(json.path("changed").path(0).path("before").asText()).isEqualTo("note");
  }

  @Test
  void it_is_shown_by_signs_and_what_a_card_says_cannot_act_on_the_terminal() throws IOException {
    StringWriter out = new StringWriter();
    DIFFERENCE.writeText(out);
    assertThat(out.toString().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("+ card.md:1:1: note FA101 "))
        .anyMatch(line -> line.startsWith("~ card.md:1:1: note -> warning FA101 "))
        .anyMatch(line -> line.startsWith("- card.md:1:1: error FA101 "))
        .noneMatch(line -> line.contains("\u001B"));
  }

  @Test
  void what_is_new_or_graver_counts_and_what_is_gone_does_not() {
    assertThat(DIFFERENCE.hasNewFrom(Level.NOTE)).isTrue();
    assertThat(DIFFERENCE.hasNewFrom(Level.WARNING)).isTrue();
    assertThat(DIFFERENCE.hasNewFrom(Level.ERROR)).isFalse();
  }
}
