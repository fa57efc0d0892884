package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRootTest {
  @ParameterizedTest
  @CsvSource({
    "cards,            cards/a/README.md,             cards/a/README.md",
    "./cards/,         ./cards/a/README.md,           cards/a/README.md",
    ".,                ./README.md,                   README.md",
    "/srv/cards,       /srv/cards/a/README.md,        cards/a/README.md",
    "/srv/x/../cards/, /srv/cards/a/README.md,        cards/a/README.md",
    "/srv/a/README.md, /srv/a/README.md,              README.md",
    "../cards,         ../cards/a/README.md,          cards/a/README.md",
    "..,               ../a/README.md,                a/README.md",
    "../../up,         ../../up/README.md,            up/README.md",
    "cards,            /etc/rules/one.yaml,           one.yaml",
    "/srv/cards,       ../elsewhere.md,               elsewhere.md",
  })
  void paths_are_relative_and_do_not_climb(String given, String path, String relative) {
    assertThat(SourceRoot.of(List.of(given)).relative(path)).isEqualTo(relative);
  }

  @Test
  void several_inputs_share_the_deepest_folder_that_holds_them() {
    SourceRoot root = SourceRoot.of(List.of("/srv/cards/a", "/srv/cards/b/README.md"));
    assertThat(root.relative("/srv/cards/a/README.md")).isEqualTo("a/README.md");
    assertThat(root.relative("/srv/cards/b/README.md")).isEqualTo("b/README.md");
  }

  @ParameterizedTest
  @CsvSource({
    "cards,        a/README.md,     ''",
    "/srv/cards,   /srv/base,       /srv",
    "../cards,     ../base,         ..",
    "cards,        /srv/cards,      none",
    "/srv/cards,   ../cards,        none",
  })
  void the_folder_is_known_where_all_inputs_share_one(String one, String other, String folder) {
    assertThat(SourceRoot.folder(List.of(one, other)).orElse("none")).isEqualTo(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "a card.md,     a%20card.md",
    "50%#1.md,      50%25%231.md",
    "ä/日.md,        %C3%A4/%E6%97%A5.md",
    "hub:org/x.md,  hub%3Aorg/x.md",
    "a\\b.md,       a%5Cb.md",
    "[x](y).md,     %5Bx%5D(y).md",
  })
  void what_no_uri_may_hold_is_encoded(String path, String uri) {
    assertThat(SourceRoot.of(List.of("cards")).uri(path)).isEqualTo(uri);
  }
}
