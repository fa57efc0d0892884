package org.flopaudit.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of the user's own may be anybody's: what is wrong with it is told and not thrown up. */
class HostileDataTest {

  @ParameterizedTest
  @ValueSource(strings = {"a: \f", "a: \u0007", "a: \uFFFE"})
  void a_character_that_yaml_forbids_is_a_fault(String text) {
    assertRefused(text, "special characters are not allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "- ", "a: ["})
  void yaml_20_000_deep_is_a_fault(String nesting) {
    assertRefused("a: " + nesting.repeat(20_000), "not YAML");
  }

  @Test
  void an_alias_inside_itself_is_a_fault() {
    Faults faults = new Faults();
    DataNode.read(new SourceFile("settings.yml", "a: &a [1, *a]"), faults);
    assertThatThrownBy(faults::throwIfAny).hasMessageContaining("settings.yml:1:4");
  }

  private static void assertRefused(String text, String reason) {
    SourceFile file = new SourceFile("settings.yml", text);
    assertThatThrownBy(() -> DataNode.read(file, new Faults()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("settings.yml:1")
        .hasMessageContaining(reason);
  }
}
