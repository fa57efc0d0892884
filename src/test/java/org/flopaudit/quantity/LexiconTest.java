package org.flopaudit.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.builtIn();

  @Test
  void every_spelling_of_a_unit_is_found_again() {
    for (TextTable.Row row : rows("units", 4)) {
      for (String spelling : row.spellings(3)) {
        List<Token> tokens = Lexer.tokens(spelling, LEXICON);
        assertThat(LEXICON.units().longest(tokens, 0))
            .as("units.table:%s: %s", row.line(), spelling)
            .hasValueSatisfying(
                match -> {
                  assertThat(match.end()).isEqualTo(tokens.size());
                  assertThat(match.meaning()).extracting(Unit::name).contains(row.field(0));
                });
      }
    }
  }

  @Test
  void every_spelling_of_a_device_is_found_again() {
    for (TextTable.Row row : rows("devices", 2)) {
      for (String spelling : row.spellings(1)) {
        List<Token> tokens = Lexer.tokens(spelling, LEXICON);
        assertThat(LEXICON.device(tokens, 0))
            .as("devices.table:%s: %s", row.line(), spelling)
            .contains(new Phrases.Match<>(row.field(0), tokens.size()));
      }
    }
  }

  @Test
  void every_scale_and_bound_and_number_word_is_found_again() {
    for (TextTable.Row row : rows("words", 3)) {
      for (String spelling : row.spellings(2)) {
        List<Token> tokens = Lexer.tokens(spelling, LEXICON);
        assertThat(isFound(row.field(0), tokens))
            .as("words.table:%s: %s", row.line(), spelling)
            .isTrue();
      }
    }
  }

  private static boolean isFound(String kind, List<Token> tokens) {
    return switch (kind) {
      case "scale" -> isWhole(LEXICON.scales(), tokens);
      case "number" -> isWhole(LEXICON.numberWords(), tokens);
      case "bound" -> isWhole(LEXICON.bounds(), tokens);
      case "bound-behind" -> isWhole(LEXICON.boundsBehind(), tokens);
      default -> tokens.size() == 1 && isParticle(kind, tokens.get(0));
    };
  }

  private static boolean isWhole(Phrases<?> phrases, List<Token> tokens) {
    return phrases.longest(tokens, 0).filter(match -> match.end() == tokens.size()).isPresent();
  }

  private static boolean isParticle(String kind, Token token) {
    return Stream.of(Particle.values())
        .anyMatch(
            particle -> particle.label().equals(kind) && LEXICON.is(particle, token.folded()));
  }

  @Test
  void the_readings_of_a_unit_measure_different_things() {
    for (TextTable.Row row : rows("units", 4)) {
      for (String spelling : row.spellings(3)) {
        List<Token> tokens = Lexer.tokens(spelling, LEXICON);
        assertThat(LEXICON.units().longest(tokens, 0).orElseThrow().meaning())
            .as("units.table:%s: %s", row.line(), spelling)
            .extracting(Unit::dimension)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void a_spelling_stands_once_in_its_row() {
    Stream.of(rows("units", 4), rows("words", 3), rows("devices", 2))
        .flatMap(List::stream)
        .forEach(
            row ->
                assertThat(row.spellings(row.fields().size() - 1))
                    .as("%s:%s", row.file().get().name(), row.line())
                    .doesNotHaveDuplicates());
  }

  @Test
  void no_scale_or_bound_or_device_has_two_meanings() {
    Map<String, Set<String>> meanings = new TreeMap<>();
    for (TextTable.Row row : rows("words", 3)) {
      boolean particle = Stream.of(Particle.values()).anyMatch(p -> p.label().equals(row.field(0)));
      for (String spelling : particle ? List.<String>of() : row.spellings(2)) {
        meanings
            .computeIfAbsent(row.field(0) + " " + folded(spelling), s -> new HashSet<>())
            .add(row.field(1));
      }
    }
    for (TextTable.Row row : rows("devices", 2)) {
      row.spellings(1)
          .forEach(
              spelling ->
                  meanings
                      .computeIfAbsent("device " + folded(spelling), s -> new HashSet<>())
                      .add(row.field(0)));
    }
    assertThat(meanings).allSatisfy((spelling, all) -> assertThat(all).as(spelling).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "A100-SXM4-80GB, A100",
    "a100s, A100",
    "v3-8, TPU v3",
    "RTX-4090, RTX 4090",
    "GH200, GH200",
  })
  void what_follows_a_device_behind_a_hyphen_belongs_to_it(String text, String device) {
    assertThat(LEXICON.device(Lexer.tokens(text, LEXICON), 0))
        .contains(new Phrases.Match<>(device, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A1000", "H1000", "T400", "L40X", "B2000", "P1000", "MI3000"})
  void what_only_begins_like_a_device_is_none(String text) {
    assertThat(LEXICON.device(Lexer.tokens(text, LEXICON), 0)).isEmpty();
  }

  private static String folded(String spelling) {
    return spelling.length() <= 2 ? spelling : spelling.toLowerCase(Locale.ROOT);
  }

  private static List<TextTable.Row> rows(String table, int fields) {
    Faults faults = new Faults();
    List<TextTable.Row> rows =
        DataFolder.builtIn().rows("lexicon/" + table + ".table", fields, faults);
    faults.throwIfAny();
    return rows;
  }
}
