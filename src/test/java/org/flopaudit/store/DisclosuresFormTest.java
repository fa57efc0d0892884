package org.flopaudit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.flopaudit.data.DataFolder;
import org.flopaudit.extract.Extraction;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.parse.Parsers;
import org.flopaudit.source.Inputs;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.Test;

class DisclosuresFormTest {
  private static final List<SourceFile> FIXTURES = fixtures();
  private static final List<Disclosures> DISCLOSURES = disclosures();

  private static List<SourceFile> fixtures() {
    List<SourceFile> files = new ArrayList<>();
    Inputs.of(List.of("sample-model-cards"))
        .forEach(
            repository ->
                repository.files().forEach(file -> file.read().file().ifPresent(files::add)));
    return files;
  }

  private static List<Disclosures> disclosures() {
    Extraction extraction = Extraction.read(DataFolder.builtIn());
    return FIXTURES.stream().map(file -> extraction.disclosures(Parsers.parse(file))).toList();
  }

  @Test
  void every_fixture_comes_back_as_it_went() {
    assertThat(DISCLOSURES).hasSizeGreaterThan(50);
    assertThat(DISCLOSURES)
        .allSatisfy(
            disclosures ->
                assertThat(DisclosuresForm.read(DisclosuresForm.of(disclosures)))
                    .isEqualTo(disclosures));
  }

  @Test
  void the_same_disclosures_are_the_same_bytes() {
    assertThat(DISCLOSURES)
        .allSatisfy(
            disclosures -> {
              byte[] bytes = DisclosuresForm.of(disclosures);
              assertThat(DisclosuresForm.of(DisclosuresForm.read(bytes))).isEqualTo(bytes);
            });
  }

  @Test
  void half_of_a_character_survives() {
    Extraction extraction = Extraction.read(DataFolder.builtIn());
    SourceFile card =
        new SourceFile("x/README.md", "# Reef \uD83D\n\nTrained on 3T tokens \uDE00.");
    Disclosures disclosures = extraction.disclosures(Parsers.parse(card));
    assertThat(disclosures.facts()).isNotEmpty();
    assertThat(DisclosuresForm.read(DisclosuresForm.of(disclosures))).isEqualTo(disclosures);
  }

  @Test
  void bytes_of_another_form_are_refused_and_ask_for_no_memory() {
    Random random = new Random(7);
    byte[] sound = DisclosuresForm.of(DISCLOSURES.get(0));
    for (int i = 0; i < 5_000; i++) {
      byte[] spoilt = Arrays.copyOf(sound, random.nextInt(sound.length));
      if (spoilt.length > 0) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
      }
      assertThatThrownBy(() -> DisclosuresForm.read(spoilt))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
