package org.flopaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flopaudit.fact.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
class PlainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7.2e23 FLOP | 7.2 × 10²³ FLOP",
        "above 1e25 FLOP | above 10²⁵ FLOP",
        "6 x 8.03e9 parameters x 1.5e13 tokens | 6 x 8.03 billion parameters x 15 trillion tokens",
        "3.12e14 FLOP/s | 312 trillion FLOP/s",
        "3.7376e5 device-hours | 373,760 device-hours",
        "it took 1e26. Then | it took 10²⁶. Then",
        "2.5e-7 of it | 2.5 × 10⁻⁷ of it",
        "(4.1e6) | (4.1 million)",
      })
  void numbers_in_powers_of_ten_become_plain(String text, String plain) {
    assertThat(Plain.text(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "acme/model-1e25",
    "1e25-model",
    "model_2e6",
    "v1.2e3b",
    "README.md:1e2",
    "1e",
    "1e2345",
    "e25"
  })
  void what_may_be_part_of_a_name_is_left_alone(String text) {
    assertThat(Plain.text(text)).isEqualTo(text);
  }

  @Test
  void laws_are_called_by_their_names_and_words_are_not_taken_for_laws() {
    Map<String, String> names = Map.of("us-ca-sb53", "California SB 53", "in", "India");

    assertThat(Plain.named("under us-ca-sb53 as written, in acme/us-ca-sb53", names))
        .isEqualTo("under California SB 53 as written, in acme/us-ca-sb53");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the training of a/b: tokens | the training of this model: tokens",
        "the training of a/b | the training of this model",
        "of the tuning of a/b and of a/b-2 | of the tuning of this model and of a/b-2",
        "the training of a/b [7B] | the training of a/b [7B]",
      })
  void a_model_needs_no_name_in_its_own_part(String text, String plain) {
    assertThat(Plain.ofThis(ModelId.of("a/b"), text)).isEqualTo(plain);
  }
}
