package org.flopaudit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledFolderTest {
  private static final DataFolder TEXT = DataFolder.at(Path.of("rulesets"));
  private static final DataFolder COMPILED = compiled(TEXT);

  private static DataFolder compiled(DataFolder text) {
    return new CompiledFolder(DataCompiler.compiled(text), text);
  }

  static List<String> tables() {
    return files(".table");
  }

  static List<String> trees() {
    return files(".yaml");
  }

  private static List<String> files(String ending) {
    return Stream.of("catalog", "frameworks", "lexicon", "rules")
        .flatMap(folder -> TEXT.list(folder).stream())
        .filter(name -> name.endsWith(ending))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_compiled_table_has_the_rows_of_its_text(String name) {
    assertThat(COMPILED.rows(name, 1, new Faults()))
        .isNotEmpty()
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("file")
        .isEqualTo(TEXT.rows(name, 1, new Faults()));
  }

  @ParameterizedTest
  @MethodSource("trees")
  void compiled_yaml_has_the_places_and_words_of_its_text(String name) {
    assertSame(COMPILED.node(name, new Faults()), TEXT.node(name, new Faults()));
  }

  private static void assertSame(DataNode compiled, DataNode text) {
    assertThat(compiled.position()).isEqualTo(text.position());
    assertThat(compiled.entries().keySet()).isEqualTo(text.entries().keySet());
    compiled.entries().forEach((key, value) -> assertSame(value, text.get(key)));
    assertThat(compiled.isList()).isEqualTo(text.isList());
    assertThat(compiled.isScalar()).isEqualTo(text.isScalar());
    if (compiled.isScalar()) {
      assertThat(compiled.text()).isEqualTo(text.text());
    } else if (compiled.isList()) {
      assertThat(compiled.elements()).hasSameSizeAs(text.elements());
      for (int i = 0; i < compiled.elements().size(); i++) {
        assertSame(compiled.elements().get(i), text.elements().get(i));
      }
    }
  }

  @Test
  void the_same_files_are_listed() {
    assertThat(COMPILED.list("frameworks")).isNotEmpty().isEqualTo(TEXT.list("frameworks"));
  }

  @Test
  void a_fault_shows_the_line_of_the_text(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("lexicon/sizes.table");
    Files.createDirectories(table.getParent());
    Files.writeString(table, "# sizes\nsmall; 1\nlarge\n");
    Faults faults = new Faults();
    assertThat(compiled(DataFolder.at(folder)).rows("lexicon/sizes.table", 2, faults)).hasSize(1);
    assertThatThrownBy(faults::throwIfAny)
        .hasMessageContaining("sizes.table:3")
        .hasMessageContaining("expected 2 fields")
        .hasMessageContaining("| large");
  }

  @Test
  void long_texts_and_texts_in_any_script_are_kept(@TempDir Path folder) throws IOException {
    String wide = "10⁹ × 計算 " + "wide ".repeat(100);
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/wide.yaml"), "what: " + wide + "\nnumber: 1_000\n");
    DataNode node = compiled(DataFolder.at(folder)).node("rules/wide.yaml", new Faults());
    assertThat(node.text("what")).isEqualTo(wide.strip());
    assertThat(node.get("number").decimal()).isEqualByComparingTo("1000");
    assertThat(node.get("number").position().line()).isEqualTo(2);
  }

  @Test
  void a_file_that_does_not_ship_is_named() {
    assertThatThrownBy(() -> COMPILED.node("rules/none.yaml", new Faults()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("rules/none.yaml");
  }
}
