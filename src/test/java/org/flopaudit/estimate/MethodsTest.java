package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flopaudit.fact.FactKind.ACTIVE_PARAMETERS;
import static org.flopaudit.fact.FactKind.BATCH_SIZE;
import static org.flopaudit.fact.FactKind.BATCH_TOKENS;
import static org.flopaudit.fact.FactKind.DEVICE_COUNT;
import static org.flopaudit.fact.FactKind.DEVICE_HOURS;
import static org.flopaudit.fact.FactKind.DEVICE_TYPE;
import static org.flopaudit.fact.FactKind.EMISSIONS;
import static org.flopaudit.fact.FactKind.ENERGY;
import static org.flopaudit.fact.FactKind.EPOCHS;
import static org.flopaudit.fact.FactKind.PARAMETERS;
import static org.flopaudit.fact.FactKind.SEQUENCE_LENGTH;
import static org.flopaudit.fact.FactKind.STEPS;
import static org.flopaudit.fact.FactKind.THROUGHPUT;
import static org.flopaudit.fact.FactKind.TRAINING_COMPUTE;
import static org.flopaudit.fact.FactKind.TRAINING_COST;
import static org.flopaudit.fact.FactKind.TRAINING_EXAMPLES;
import static org.flopaudit.fact.FactKind.TRAINING_TIME;
import static org.flopaudit.fact.FactKind.TRAINING_TOKENS;
import static org.flopaudit.fact.FactKind.UTILIZATION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.quantity.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodsTest {
  private static final Methods METHODS = Methods.read(DataFolder.builtIn(), new Faults());

  private static Estimates estimates(Facts facts) {
    return METHODS.estimates(facts.facts());
  }

  private static Estimate only(Facts facts) {
    List<Estimate> all = estimates(facts).all();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static void assertRange(Estimate estimate, String low, String high) {
    assertThat(estimate.range().low()).isEqualByComparingTo(low);
    assertThat(estimate.range().high().orElseThrow()).isEqualByComparingTo(high);
  }

  @Test
  void a_stated_figure_is_taken_at_its_word_and_admits_its_rounding() {
    Estimate stated = only(new Facts().number(TRAINING_COMPUTE, "3.8e25"));

    assertThat(stated.counted()).isEqualTo(FlopRange.exactly(new BigDecimal("3.8e25")));
    assertRange(stated, "3.75e25", "3.85e25");
  }

  @ParameterizedTest
  @CsvSource({
    "ABOUT,    3.8e25, 3.7e25, 3.9e25",
    "AT_MOST,  3.8e25, 0,      3.8e25",
    "ABOUT,    4e25,   3.2e25, 4.8e25",
  })
  void a_bound_widens_a_stated_figure(Bound bound, String flop, String low, String high) {
    Estimate stated = only(new Facts().saying(bound).number(TRAINING_COMPUTE, flop));

    assertRange(stated, low, high);
    assertThat(stated.counted()).isEqualTo(stated.range());
  }

  @Test
  void more_than_a_figure_has_no_upper_end() {
    Estimate stated = only(new Facts().saying(Bound.AT_LEAST).number(TRAINING_COMPUTE, "1e24"));

    assertThat(stated.counted()).isEqualTo(FlopRange.atLeast(new BigDecimal("1e24")));
  }

  @Test
  void about_a_power_of_ten_tells_the_power_alone() {
    Estimate stated = only(new Facts().saying(Bound.ABOUT).number(TRAINING_COMPUTE, "1e25"));

    assertThat(stated.range().high().orElseThrow()).isEqualByComparingTo("3.16228e25");
  }

  @Test
  void a_stated_range_is_the_range() {
    assertRange(only(new Facts().range(TRAINING_COMPUTE, "1e24", "3e24")), "1e24", "3e24");
  }

  @Test
  void parameters_and_tokens_give_six_times_their_product() {
    Estimate estimate =
        only(new Facts().number(PARAMETERS, "8.03e9").number(TRAINING_TOKENS, "15.6e12"));

    assertThat(estimate.method()).isEqualTo(MethodName.PARAMETERS_TIMES_TOKENS);
    assertThat(estimate.value()).isEqualByComparingTo("7.51608e23");
    assertThat(estimate.range().interval().contains(estimate.value())).isTrue();
    assertThat(estimate.derivation().steps())
        .extracting(Derivation.Step::text)
        .contains("6 x 8.03e9 parameters x 1.56e13 tokens = 7.5e23 FLOP");
    assertThat(estimate.derivation().evidence()).hasSize(2);
  }

  @Test
  void a_mixture_of_experts_counts_the_active_parameters() {
    Estimate estimate =
        only(
            new Facts()
                .number(PARAMETERS, "671e9")
                .number(ACTIVE_PARAMETERS, "37e9")
                .number(TRAINING_TOKENS, "14.8e12"));

    assertThat(estimate.value()).isEqualByComparingTo("3.2856e24");
  }

  @Test
  void each_stage_has_its_own_estimate() {
    Estimates estimates =
        estimates(
            new Facts()
                .number(PARAMETERS, "1e9")
                .at(Stage.PRETRAINING)
                .number(TRAINING_TOKENS, "2e12")
                .at(Stage.FINE_TUNING)
                .number(TRAINING_TOKENS, "3e9"));

    assertThat(estimates.best(Stage.PRETRAINING).orElseThrow().value())
        .isEqualByComparingTo("1.2e22");
    assertThat(estimates.best(Stage.FINE_TUNING).orElseThrow().value())
        .isEqualByComparingTo("1.8e19");
    assertThat(estimates.best(Stage.RL)).isEmpty();
  }

  @Test
  void epochs_leave_open_whether_the_tokens_are_the_data_set_or_all_that_was_seen() {
    Estimate estimate =
        only(
            new Facts()
                .at(Stage.FINE_TUNING)
                .number(TRAINING_TOKENS, "1.15e9")
                .number(EPOCHS, "3")
                .at(Stage.PRETRAINING)
                .number(PARAMETERS, "1.15e9"));

    assertThat(estimate.value()).isEqualByComparingTo("2.3805e19");
    assertThat(estimate.range().low()).isLessThan(new BigDecimal("8e18"));
    assertThat(estimate.derivation().assumptions()).anyMatch(a -> a.contains("passed 3 times"));
  }

  @Test
  void steps_and_batch_give_the_tokens() {
    Estimate estimate =
        only(
            new Facts()
                .number(PARAMETERS, "1.25e9")
                .number(STEPS, "250000")
                .number(BATCH_TOKENS, "4e6"));

    assertThat(estimate.value()).isEqualByComparingTo("7.5e21");
  }

  @Test
  void sequences_of_fine_tuning_are_seldom_full() {
    Estimate estimate =
        only(
            new Facts()
                .number(PARAMETERS, "1.25e9")
                .at(Stage.FINE_TUNING)
                .number(STEPS, "1000")
                .number(BATCH_SIZE, "64")
                .number(SEQUENCE_LENGTH, "2048"));

    assertThat(estimate.value()).isEqualByComparingTo("4.9152e17");
    assertThat(estimate.derivation().assumptions()).anyMatch(a -> a.contains("seldom fill"));
  }

  @Test
  void what_counts_is_the_product_and_what_agrees_with_it_has_the_formulas_error_too() {
    Estimate estimate =
        only(new Facts().number(ACTIVE_PARAMETERS, "2.25e9").number(TRAINING_TOKENS, "1.25e12"));

    assertThat(estimate.counted().high().orElseThrow())
        .isLessThan(estimate.value().multiply(new BigDecimal("1.01")));
    assertThat(estimate.likely().high().orElseThrow())
        .isGreaterThan(estimate.value().multiply(new BigDecimal("1.5")));
  }

  @Test
  void a_stated_utilisation_may_be_of_the_peak_at_8_bits() {
    Facts hours = new Facts().number(DEVICE_HOURS, "1e6").number(UTILIZATION, "0.25");
    Estimate open = only(hours.name(DEVICE_TYPE, "H800"));
    Estimate told =
        only(
            new Facts()
                .number(DEVICE_HOURS, "1e6")
                .number(UTILIZATION, "0.25")
                .name(DEVICE_TYPE, "H800 (FP8)"));

    assertThat(open.range().interval().contains(told.value())).isTrue();
    assertThat(open.derivation().assumptions()).anyMatch(a -> a.contains("at 8 bits"));
    assertThat(told.value()).isGreaterThan(open.value().multiply(new BigDecimal("1.9")));
    assertThat(told.derivation().steps()).anyMatch(step -> step.text().contains("dense, 8 bit"));
  }

  @Test
  void a_device_without_a_rate_at_8_bits_has_no_second_reading() {
    Estimate estimate =
        only(
            new Facts()
                .number(DEVICE_HOURS, "1e6")
                .number(UTILIZATION, "0.25")
                .name(DEVICE_TYPE, "A100"));

    assertThat(estimate.derivation().assumptions()).noneMatch(a -> a.contains("8 bits"));
  }

  @Test
  void examples_bound_the_tokens_from_above() {
    Estimate estimate =
        only(
            new Facts()
                .number(PARAMETERS, "7.25e9")
                .number(TRAINING_EXAMPLES, "50000")
                .number(SEQUENCE_LENGTH, "1024")
                .number(EPOCHS, "3"));

    assertThat(estimate.counted().high().orElseThrow()).isLessThan(new BigDecimal("8e18"));
  }

  @Test
  void long_sequences_add_attention_to_the_upper_end_alone() {
    Facts facts = new Facts().number(PARAMETERS, "1.25e9").number(TRAINING_TOKENS, "1.25e12");
    Estimate brief = only(facts);
    Estimate lengthy = only(facts.number(SEQUENCE_LENGTH, "32768"));

    assertThat(lengthy.value()).isEqualByComparingTo(brief.value());
    assertThat(lengthy.range().low()).isEqualByComparingTo(brief.range().low());
    assertThat(lengthy.range().high().orElseThrow())
        .isGreaterThan(brief.range().high().orElseThrow().multiply(BigDecimal.valueOf(2)));
  }

  @Test
  void an_adapter_takes_four_operations_and_at_most_six() {
    Estimate estimate =
        only(
            new Facts()
                .base("acme/base", Relation.ADAPTER)
                .number(PARAMETERS, "7.25e9")
                .at(Stage.FINE_TUNING)
                .number(TRAINING_TOKENS, "1.25e9"));

    assertThat(estimate.value()).isEqualByComparingTo("3.625e19");
    assertThat(estimate.range().high().orElseThrow()).isGreaterThan(new BigDecimal("5.4e19"));
  }

  @Test
  void reinforcement_learning_takes_rollouts_besides_updates() {
    Estimate estimate =
        only(
            new Facts()
                .number(PARAMETERS, "7.25e9")
                .at(Stage.RL)
                .number(TRAINING_TOKENS, "1.25e9"));

    assertThat(estimate.value()).isEqualByComparingTo("7.25e19");
  }

  @Test
  void device_hours_give_a_wide_estimate_while_utilisation_is_not_stated() {
    Estimate estimate = only(new Facts().number(DEVICE_HOURS, "2.788e6").name(DEVICE_TYPE, "H800"));

    assertThat(estimate.method()).isEqualTo(MethodName.HARDWARE_TIMES_TIME);
    assertThat(estimate.value()).isEqualByComparingTo("3.47423832e24");
    assertThat(estimate.derivation().assumptions()).anyMatch(a -> a.contains("utilisation"));
    assertThat(estimate.range().low()).isLessThan(new BigDecimal("2e24"));
  }

  @Test
  void stated_utilisation_and_throughput_take_the_place_of_assumptions() {
    Facts hours = new Facts().number(DEVICE_HOURS, "200001").name(DEVICE_TYPE, "A100");
    Estimate utilized = only(hours.number(UTILIZATION, "0.455"));
    Estimate achieved = only(hours.number(THROUGHPUT, "1.425e14"));

    assertThat(utilized.derivation().assumptions()).noneMatch(a -> a.contains("not stated"));
    assertThat(achieved.value()).isEqualByComparingTo("1.02600513e23");
  }

  @Test
  void devices_and_time_give_device_hours() {
    Estimate estimate =
        only(
            new Facts()
                .number(DEVICE_COUNT, "1024")
                .number(TRAINING_TIME, "504.5")
                .number(UTILIZATION, "0.455")
                .name(DEVICE_TYPE, "A100-80GB"));

    assertThat(estimate.derivation().steps())
        .extracting(Derivation.Step::text)
        .contains("1024 devices x 504.5 hours = 5.2e5 device-hours");
  }

  @Test
  void the_name_of_a_machine_tells_how_many_devices_it_has() {
    Estimate estimate = only(new Facts().number(TRAINING_TIME, "99.5").name(DEVICE_TYPE, "v3-128"));

    assertThat(estimate.derivation().steps())
        .extracting(Derivation.Step::text)
        .contains("64 devices x 99.5 hours = 6400 device-hours");
  }

  @Test
  void a_trainers_own_count_has_its_known_biases() {
    Estimate full =
        only(new Facts().in("run/trainer_state.json").number(TRAINING_COMPUTE, "1.5123e18"));
    Estimate adapter =
        only(
            new Facts()
                .base("acme/base", Relation.ADAPTER)
                .in("run/trainer_state.json")
                .number(TRAINING_COMPUTE, "1.5123e18"));

    assertThat(full.method()).isEqualTo(MethodName.TRAINER_LOG);
    assertThat(full.value()).isEqualByComparingTo("1.5123e18");
    assertThat(adapter.value()).isEqualByComparingTo("1.013241e18");
  }

  @ParameterizedTest
  @CsvSource({"ENERGY, ENERGY_USED", "EMISSIONS, EMISSIONS_CAUSED", "TRAINING_COST, MONEY_SPENT"})
  void energy_emissions_and_cost_are_bounds_wider_than_tenfold(FactKind kind, MethodName method) {
    Estimate estimate = only(new Facts().number(kind, "5600").name(DEVICE_TYPE, "H100"));

    assertThat(estimate.method()).isEqualTo(method);
    assertThat(estimate.range().high().orElseThrow())
        .isGreaterThan(estimate.range().low().multiply(BigDecimal.TEN));
    assertThat(estimate.range().interval().contains(estimate.value())).isTrue();
  }

  @Test
  void the_three_weak_kinds_need_a_device() {
    assertThat(
            estimates(
                    new Facts()
                        .number(ENERGY, "5600")
                        .number(EMISSIONS, "200")
                        .number(TRAINING_COST, "1e6"))
                .all())
        .isEmpty();
  }

  @Test
  void a_catalogue_is_as_wide_as_it_is_unsure() {
    Catalogued likely =
        new Catalogued(new BigDecimal("2e24"), Optional.empty(), "Likely", "a catalogue");
    Estimate estimate = METHODS.estimates(new Facts().facts().with(List.of(likely))).all().get(0);

    assertThat(estimate.isStated()).isFalse();
    assertRange(estimate, "2e23", "2e25");
  }

  @Test
  void what_is_stated_comes_before_what_is_reckoned() {
    Estimates estimates =
        estimates(
            new Facts()
                .number(PARAMETERS, "8.03e9")
                .number(TRAINING_TOKENS, "15.6e12")
                .number(TRAINING_COMPUTE, "7.5e23"));

    assertThat(estimates.bestWithoutStage().orElseThrow().method())
        .isEqualTo(MethodName.STATED_COMPUTE);
    assertThat(estimates.disagreements()).isEmpty();
  }

  @Test
  void a_figure_without_upper_end_yields_to_one_that_has_it() {
    Estimates estimates =
        estimates(
            new Facts()
                .number(PARAMETERS, "8.03e9")
                .number(TRAINING_TOKENS, "15.6e12")
                .saying(Bound.AT_LEAST)
                .number(TRAINING_COMPUTE, "1e23"));

    assertThat(estimates.bestWithoutStage().orElseThrow().method())
        .isEqualTo(MethodName.PARAMETERS_TIMES_TOKENS);
  }

  @Test
  void of_several_stated_figures_the_one_that_the_rest_supports_is_taken() {
    Estimates estimates =
        estimates(
            new Facts()
                .number(PARAMETERS, "8.03e9")
                .number(TRAINING_TOKENS, "15.6e12")
                .number(TRAINING_COMPUTE, "2.1e26")
                .number(TRAINING_COMPUTE, "7.5e23"));

    assertThat(estimates.bestWithoutStage().orElseThrow().value()).isEqualByComparingTo("7.5e23");
    assertThat(estimates.disagreements()).hasSize(1);
  }

  @Test
  void two_figures_that_cannot_both_be_right_disagree_by_a_factor() {
    Estimates estimates =
        estimates(
            new Facts()
                .number(PARAMETERS, "8.03e9")
                .number(TRAINING_TOKENS, "15.6e12")
                .number(TRAINING_COMPUTE, "1.5e24"));

    assertThat(estimates.disagreements()).hasSize(1);
    assertThat(estimates.disagreements().get(0).text())
        .contains("stated-compute gives")
        .contains("apart by 2 times");
  }

  @Test
  void what_is_missing_is_named_by_what_is_there() {
    assertThat(estimates(new Facts()).missing()).containsExactly("the training compute in FLOP");
    assertThat(estimates(new Facts().number(PARAMETERS, "8e9")).missing())
        .containsExactly("the training compute in FLOP, or the number of tokens trained on");
    assertThat(estimates(new Facts().number(DEVICE_HOURS, "8e6")).missing())
        .containsExactly("the training compute in FLOP, or the type of accelerator");
    assertThat(estimates(new Facts().number(TRAINING_COMPUTE, "8e20")).missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1", "1e999999999", "1e-999999999", "1e70"})
  void numbers_that_no_training_came_near_are_passed_over(String number) {
    assertThat(
            estimates(
                    new Facts()
                        .number(TRAINING_COMPUTE, number)
                        .number(PARAMETERS, number)
                        .number(TRAINING_TOKENS, "1e12"))
                .all())
        .isEmpty();
  }

  @Test
  void nothing_at_all_is_no_training() {
    Estimate estimate = only(new Facts().number(PARAMETERS, "0").number(TRAINING_TOKENS, "1.5e12"));

    assertThat(estimate.value()).isZero();
  }
}
