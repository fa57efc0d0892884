package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.Test;

class RepositoryFilesTest {

  private static Document json(String text) {
    return Parsers.parse(new SourceFile("config.json", text));
  }

  private static Document yaml(String text) {
    return Parsers.parse(new SourceFile("mergekit_config.yml", text));
  }

  @Test
  void json_is_flattened_to_its_scalars_as_written() {
    assertThat(
            Outline.of(
                json(
                    """
                    {"total_flos": 7.18e15, "none": null, "loss": NaN, "best": -Infinity,
                     "log": [{"step": 1, "ok": true}, {"step": 2}], "empty": [], "shape": [[1, 2]],
                     "name": "Aria \\u0037B \\"x\\" a\\/b", "a": {"b": {"c": "d"}}}
                    """)))
        .containsExactly(
            "meta total_flos = 7.18e15",
            "meta none = null",
            "meta loss = NaN",
            "meta best = -Infinity",
            "meta log.step = 1",
            "meta log.ok = true",
            "meta log.step = 2",
            "meta shape = 1",
            "meta shape = 2",
            "meta name = Aria 7B \"x\" a/b",
            "meta a.b.c = d");
  }

  @Test
  void json_values_and_keys_know_their_place() {
    Document document = json("{\"é😀\": \"x\", \"total_flos\":  7.18e15, \"ids\": [ \"p\\n\" ]}");
    assertThat(document.metadata())
        .extracting(entry -> document.file().slice(entry.value().source()))
        .containsExactly("x", "7.18e15", "p\\n");
    assertThat(document.metadata())
        .extracting(entry -> document.file().slice(entry.keySpan()))
        .containsExactly("é😀", "total_flos", "p\\n");
  }

  @Test
  void broken_json_keeps_what_stands_before_the_break() {
    Document document = json("{\"a\": 1,\n \"b\": }");
    assertThat(document.metadata()).extracting(MetadataEntry::path).containsExactly("a");
    assertThat(document.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.position().line()).isEqualTo(2);
              assertThat(problem.sentence()).startsWith("this is not JSON (");
            });
  }

  @Test
  void a_huge_list_does_not_hide_the_keys_below_it() {
    String text = "{\"log\": [" + "{\"a\": 1},".repeat(60_000) + "{}], \"total_flos\": 5}";
    Document document = json(text);
    assertThat(document.metadata()).hasSize(50_001);
    assertThat(document.metadata().get(50_000).path()).isEqualTo("total_flos");
    assertThat(document.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.sentence()).startsWith("more than 50,000 values"));
  }

  @Test
  void json_lines_are_read_one_after_the_other() {
    assertThat(Outline.of(json("{\"a\": 1}\n{\"b\": 2}\n")))
        .containsExactly("meta a = 1", "meta b = 2");
  }

  @Test
  void yaml_files_read_as_front_matter_does() {
    assertThat(
            Outline.of(
                yaml(
                    """
                    \uFEFFslices:
                      - sources:
                          - model: acme/aria-7b
                            layer_range: [0, 24]
                    merge_method: passthrough
                    ---
                    second: document
                    """)))
        .containsExactly(
            "meta slices.sources.model = acme/aria-7b",
            "meta slices.sources.layer_range = 0",
            "meta slices.sources.layer_range = 24",
            "meta merge_method = passthrough",
            "meta second = document");
  }

  @Test
  void yaml_values_and_keys_know_their_place_after_characters_of_two_units() {
    Document document = yaml("😀: '😀 it''s'\nb: \"\\U0001F600 z\" # c\nc: [x, 'y']\n");
    assertThat(document.metadata())
        .extracting(entry -> document.file().slice(entry.value().source()))
        .containsExactly("😀 it''s", "\\U0001F600 z", "x", "y");
    assertThat(document.metadata())
        .extracting(entry -> document.file().slice(entry.keySpan()))
        .isEqualTo(List.of("😀", "b", "x", "'y'"));
  }
}
