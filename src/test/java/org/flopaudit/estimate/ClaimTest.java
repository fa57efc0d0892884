package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flopaudit.fact.FactKind.DEVICE_HOURS;
import static org.flopaudit.fact.FactKind.DEVICE_TYPE;
import static org.flopaudit.fact.FactKind.PARAMETERS;
import static org.flopaudit.fact.FactKind.TRAINING_COMPUTE;
import static org.flopaudit.fact.FactKind.TRAINING_TOKENS;

import java.math.BigDecimal;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;
import org.junit.jupiter.api.Test;

class ClaimTest {
  private static final Methods METHODS = Methods.read(DataFolder.builtIn(), new Faults());
  private static final Facts CARD =
      new Facts()
          .number(PARAMETERS, "37.2e9")
          .number(TRAINING_TOKENS, "14.8e12")
          .name(DEVICE_TYPE, "H800");

  private static Claim.Answer check(FactKind kind, String value, Facts card) {
    return new Claim(kind, new BigDecimal(value)).against(card.facts(), METHODS);
  }

  @Test
  void a_figure_agrees_with_what_the_document_supports() {
    Claim.Answer answer = check(TRAINING_COMPUTE, "3.3e24", CARD);

    assertThat(answer.outcome()).isEqualTo(Claim.Outcome.AGREES);
    assertThat(answer.comparisons().get(0).derivation().steps())
        .extracting(Derivation.Step::text)
        .contains("6 x 3.72e10 parameters x 1.48e13 tokens = 3.3e24 FLOP");
  }

  @Test
  void a_figure_differs_and_by_how_much_is_told() {
    Claim.Answer answer = check(TRAINING_COMPUTE, "2.8e25", CARD);

    assertThat(answer.outcome()).isEqualTo(Claim.Outcome.DIFFERS);
    assertThat(answer.comparisons().get(0).factor())
        .isBetween(new BigDecimal("8.4"), new BigDecimal("8.5"));
  }

  @Test
  void device_hours_are_held_against_tokens_through_the_device() {
    assertThat(check(DEVICE_HOURS, "2.79e6", CARD).outcome()).isEqualTo(Claim.Outcome.AGREES);
    assertThat(check(DEVICE_HOURS, "2.79e8", CARD).outcome()).isEqualTo(Claim.Outcome.DIFFERS);
  }

  @Test
  void a_stated_figure_of_the_same_kind_is_compared_first() {
    Facts card = new Facts().number(DEVICE_HOURS, "2.664e6").name(DEVICE_TYPE, "H800");

    assertThat(check(DEVICE_HOURS, "2.66e6", card).outcome()).isEqualTo(Claim.Outcome.AGREES);
    assertThat(check(DEVICE_HOURS, "2.79e6", card).outcome()).isEqualTo(Claim.Outcome.DIFFERS);
  }

  @Test
  void of_several_runs_the_one_that_agrees_is_the_one_meant() {
    Facts card =
        new Facts()
            .number(TRAINING_TOKENS, "14.8e12")
            .at(Stage.FINE_TUNING)
            .number(TRAINING_TOKENS, "2.5e9");

    Claim.Answer answer = check(TRAINING_TOKENS, "2.5e9", card);

    assertThat(answer.outcome()).isEqualTo(Claim.Outcome.AGREES);
    assertThat(answer.comparisons()).hasSize(2);
  }

  @Test
  void a_claim_of_something_else_comes_to_training_compute() {
    Claim.Answer answer = check(DEVICE_HOURS, "2.79e6", CARD);

    assertThat(answer.implied().orElseThrow().method()).isEqualTo(MethodName.HARDWARE_TIMES_TIME);
    assertThat(check(TRAINING_COMPUTE, "3.3e24", CARD).implied()).isEmpty();
  }

  @Test
  void a_document_that_supports_nothing_leaves_it_open_and_says_what_is_missing() {
    Claim.Answer answer = check(TRAINING_COMPUTE, "3e24", new Facts().number(PARAMETERS, "37.2e9"));

    assertThat(answer.outcome()).isEqualTo(Claim.Outcome.CANNOT_TELL);
    assertThat(answer.missing())
        .containsExactly("the training compute in FLOP, or the number of tokens trained on");
  }

  @Test
  void a_figure_beyond_reckoning_is_refused() {
    assertThatThrownBy(() -> check(TRAINING_COMPUTE, "-1", CARD))
        .hasMessage("expected a number from 0 to 1e64, found -1");
  }
}
