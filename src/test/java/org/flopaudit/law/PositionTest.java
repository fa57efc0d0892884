package org.flopaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;
import org.junit.jupiter.api.Test;

class PositionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final Frameworks FRAMEWORKS = Frameworks.read(DataFolder.builtIn(), new Faults());

  private final List<Entry> entries = new ArrayList<>();

  private PositionTest spent(Activity activity, String model, FlopRange compute) {
    ModelId id = ModelId.of(model);
    entries.add(Entry.given(activity, id, id.organisation(), compute));
    return this;
  }

  private PositionTest spent(Activity activity, String model, String flop) {
    return spent(activity, model, FlopRange.exactly(new BigDecimal(flop)));
  }

  private PositionTest spentByNobodyKnown(Activity activity, String model, String flop) {
    entries.add(
        Entry.given(
            activity,
            ModelId.of(model),
            Optional.empty(),
            FlopRange.exactly(new BigDecimal(flop))));
    return this;
  }

  private Ledger ledger() {
    return new Ledger(ModelId.of("acme/model"), Optional.of("acme"), entries);
  }

  private Position under(String framework) {
    return Position.of(FRAMEWORKS.find(framework).orElseThrow(), ledger(), TODAY);
  }

  @Test
  void undisclosed_fine_tuning_leaves_the_matter_open_and_tells_what_would_turn_it() {
    Position position =
        spent(Activity.PRETRAINING, "acme/base", "8.4e24")
            .spent(Activity.FINE_TUNING, "acme/model", FlopRange.UNKNOWN)
            .under("eu-gl-gpaisr");

    assertThat(position.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(position.missing()).containsExactly("the compute of the fine-tuning of acme/model");
    assertThat(position.turning().orElseThrow().text())
        .isEqualTo(
            "crosses if the undisclosed fine-tuning of acme/model exceeds 1.6e24 FLOP, that is 19 %"
                + " of the base");
  }

  @Test
  void a_threshold_that_is_met_by_its_own_amount_is_reached_and_not_exceeded() {
    Position position =
        spent(Activity.PRETRAINING, "acme/base", "8e25")
            .spent(Activity.FINE_TUNING, "acme/model", FlopRange.UNKNOWN)
            .under("kr-aiba");

    assertThat(position.turning().orElseThrow().text())
        .isEqualTo(
            "crosses if the undisclosed fine-tuning of acme/model reaches 2e25 FLOP, that is 25 %"
                + " of the base");
  }

  @Test
  void undisclosed_inference_turns_the_verdict_too() {
    Position position =
        spent(Activity.PRETRAINING, "acme/model", "1e24")
            .spent(Activity.INFERENCE, "acme/model", FlopRange.UNKNOWN)
            .under("paper-inference-eu");

    assertThat(position.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(position.missing()).containsExactly("the compute of the inference of acme/model");
    assertThat(position.turning().orElseThrow().text())
        .startsWith("crosses if the undisclosed inference of acme/model exceeds 2.7e12 FLOP");
  }

  @Test
  void undisclosed_fine_tuning_must_first_be_a_share_that_counts() {
    Turning turning =
        spent(Activity.PRETRAINING, "acme/base", "9.9e25")
            .spent(Activity.FINE_TUNING, "acme/model", FlopRange.UNKNOWN)
            .under("paper-ft15")
            .turning()
            .orElseThrow();

    assertThat(turning.flop()).isEqualByComparingTo("1.485e25");
    assertThat(turning.shareOfBase().orElseThrow()).isEqualByComparingTo("0.15");
  }

  @Test
  void what_the_law_leaves_unclear_widens_the_upper_end_alone() {
    Position position =
        spent(Activity.PRETRAINING, "acme/base", "9e25")
            .spent(Activity.FINE_TUNING, "acme/model", "2e25")
            .under("us-eo14110");

    assertThat(position.verdict()).isEqualTo(Verdict.DEPENDS_ON_READING);
    assertThat(position.counted())
        .isEqualTo(FlopRange.between(new BigDecimal("9e25"), new BigDecimal("1.1e26")));
  }

  @Test
  void an_unclear_part_that_cannot_matter_leaves_the_verdict_clear() {
    Position position =
        spent(Activity.PRETRAINING, "acme/base", "9e24")
            .spent(Activity.FINE_TUNING, "acme/model", "2e24")
            .under("us-eo14110");

    assertThat(position.verdict()).isEqualTo(Verdict.BELOW);
    assertThat(position.missing()).isEmpty();
  }

  @Test
  void what_surely_counts_crosses_whatever_else_is_unknown() {
    Position position =
        spent(Activity.PRETRAINING, "acme/base", "1.1e25")
            .spent(Activity.FINE_TUNING, "acme/model", FlopRange.UNKNOWN)
            .under("eu-gl-gpaisr");

    assertThat(position.verdict()).isEqualTo(Verdict.CROSSES);
    assertThat(position.turning()).isEmpty();
    assertThat(position.text())
        .isEqualTo("crosses: at least 1.1e25 FLOP counted, the threshold is above 1e25 FLOP");
  }

  @Test
  void an_unknown_that_does_not_count_decides_nothing() {
    Position position =
        spent(Activity.DISTILLATION, "acme/model", "4e24")
            .spent(Activity.TEACHER_TRAINING, "big/teacher", FlopRange.UNKNOWN)
            .under("eu-gl-gpaisr");

    assertThat(position.verdict()).isEqualTo(Verdict.BELOW);
  }

  @Test
  void a_spender_whom_nobody_names_may_or_may_not_be_the_developer() {
    Position position =
        spentByNobodyKnown(Activity.PRETRAINING, "base", "1.2e26").under("us-ca-sb53");

    assertThat(position.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(position.missing()).containsExactly("who did the pretraining of base");
  }

  @Test
  void a_third_partys_modification_above_a_third_counts_for_systemic_risk() {
    Position position =
        spent(Activity.PRETRAINING, "big/base", "9e24")
            .spent(Activity.FINE_TUNING, "acme/model", "4e24")
            .under("eu-gl-gpaisr");

    assertThat(position.verdict()).isEqualTo(Verdict.CROSSES);
  }

  @Test
  void two_modifiers_below_a_third_are_not_added_up() {
    Position position =
        spent(Activity.PRETRAINING, "big/base", "9e24")
            .spent(Activity.FINE_TUNING, "other/first", "2e24")
            .spent(Activity.FINE_TUNING, "acme/model", "2e24")
            .under("eu-gl-modifier");

    assertThat(position.verdict()).isEqualTo(Verdict.BELOW);
    assertThat(position.counted()).isEqualTo(FlopRange.exactly(new BigDecimal("2e24")));
  }

  @Test
  void a_modifiers_synthetic_data_count_where_the_original_is_of_systemic_risk() {
    spent(Activity.PRETRAINING, "big/base", "2.4e25")
        .spent(Activity.FINE_TUNING, "acme/model", "5e24")
        .spent(Activity.SYNTHETIC_DATA, "acme/model", "5e24");
    assertThat(under("eu-gl-modifier").verdict()).isEqualTo(Verdict.CROSSES);

    entries.set(
        0,
        Entry.given(
            Activity.PRETRAINING,
            ModelId.of("big/base"),
            Optional.of("big"),
            FlopRange.exactly(new BigDecimal("9e24"))));
    assertThat(under("eu-gl-modifier").counted())
        .isEqualTo(FlopRange.exactly(new BigDecimal("5e24")));
  }

  @Test
  void what_another_developer_leaves_undisclosed_is_not_the_developers_own() {
    Position position =
        spent(Activity.PRETRAINING, "big/base", FlopRange.UNKNOWN)
            .spent(Activity.SYNTHETIC_DATA, "big/base", FlopRange.UNKNOWN)
            .spent(Activity.FINE_TUNING, "acme/model", "5e24")
            .under("us-ca-sb53");

    assertThat(position.verdict()).isEqualTo(Verdict.BELOW);
  }

  @Test
  void the_modifiers_rule_is_not_about_ones_own_model() {
    Position position =
        spent(Activity.PRETRAINING, "acme/base", "9e24")
            .spent(Activity.FINE_TUNING, "acme/model", "9e24")
            .under("eu-gl-modifier");

    assertThat(position.verdict()).isEqualTo(Verdict.BELOW);
    assertThat(position.deciding().applies()).isFalse();
    assertThat(position.text()).contains("does not apply");
  }

  @Test
  void an_original_that_may_be_systemic_takes_both_fallbacks() {
    Position between =
        spent(Activity.PRETRAINING, "big/base", FlopRange.UNKNOWN)
            .spent(Activity.FINE_TUNING, "acme/model", "1e24")
            .under("eu-gl-modifier");

    assertThat(between.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(between.deciding().isOnFallback()).isTrue();

    entries.remove(1);
    assertThat(spent(Activity.FINE_TUNING, "acme/model", "3e22").under("eu-gl-modifier").verdict())
        .isEqualTo(Verdict.BELOW);
    entries.remove(1);
    assertThat(spent(Activity.FINE_TUNING, "acme/model", "4e24").under("eu-gl-modifier").verdict())
        .isEqualTo(Verdict.CROSSES);
  }

  @Test
  void a_teacher_that_is_an_ancestor_is_not_counted_twice() {
    Position position =
        spent(Activity.PRETRAINING, "acme/base", "6e24")
            .spent(Activity.FINE_TUNING, "acme/model", "1e23")
            .spent(Activity.TEACHER_TRAINING, "acme/base", "6e24")
            .under("eu-gap-2-distillation");

    assertThat(position.counted()).isEqualTo(FlopRange.exactly(new BigDecimal("6.1e24")));
  }

  @Test
  void runs_are_not_added_up_where_the_run_is_what_counts() {
    Position position =
        spent(Activity.PRETRAINING, "acme/base", "9e25")
            .spent(Activity.FINE_TUNING, "acme/model", "8e25")
            .under("us-bis-nprm-2024");

    assertThat(position.verdict()).isEqualTo(Verdict.BELOW);
    assertThat(position.counted()).isEqualTo(FlopRange.exactly(new BigDecimal("9e25")));
  }

  @Test
  void fine_tuning_counted_in_sb1047_only_on_a_covered_base() {
    assertThat(
            spent(Activity.PRETRAINING, "acme/base", "9e25")
                .spent(Activity.FINE_TUNING, "acme/model", "3e25")
                .under("us-ca-sb1047")
                .verdict())
        .isEqualTo(Verdict.BELOW);
    entries.clear();
    Position covered =
        spent(Activity.PRETRAINING, "acme/base", "1.1e26")
            .spent(Activity.FINE_TUNING, "acme/model", "3e25")
            .under("us-ca-sb1047");

    assertThat(covered.reckonings())
        .extracting(Reckoning::verdict)
        .containsExactly(Verdict.CROSSES, Verdict.CROSSES);
  }

  @Test
  void a_law_that_is_crossed_has_no_loophole() {
    spent(Activity.PRETRAINING, "acme/base", "9e25")
        .spent(Activity.FINE_TUNING, "acme/model", "1.5e25");

    assertThat(Loophole.among(FRAMEWORKS.positions(ledger(), TODAY)))
        .extracting(loophole -> loophole.law().framework().id())
        .contains("us-eo14110", "us-ct-pa26-15")
        .doesNotContain("us-ca-sb53", "kr-aiba", "eu-gl-gpaisr");
  }

  @Test
  void a_loophole_tells_whether_anybody_recommends_to_close_it() {
    spent(Activity.DISTILLATION, "acme/model", "4e24")
        .spent(Activity.TEACHER_TRAINING, "acme/teacher", "3e25");

    assertThat(Loophole.among(FRAMEWORKS.positions(ledger(), TODAY)))
        .filteredOn(loophole -> loophole.law().framework().id().equals("eu-gl-gpaisr"))
        .extracting(loophole -> loophole.closedBy().framework().id(), Loophole::isRecommended)
        .containsExactlyInAnyOrder(
            tuple("paper-reuse-eu", true), tuple("eu-gap-2-distillation", false));
  }

  @Test
  void an_ordinary_small_model_has_no_loophole_anywhere() {
    spent(Activity.PRETRAINING, "big/base", "8e22")
        .spent(Activity.FINE_TUNING, "acme/model", "5e22")
        .spent(Activity.TEACHER_TRAINING, "acme/teacher", "2e23");

    assertThat(Loophole.among(FRAMEWORKS.positions(ledger(), TODAY))).isEmpty();
  }

  @Test
  void a_very_long_lineage_stands_under_every_framework() {
    spent(Activity.PRETRAINING, "big/base", "9e25");
    for (int i = 0; i < 4_000; i++) {
      spent(Activity.FINE_TUNING, "maker" + i + "/model", "5e21");
    }

    assertThat(under("paper-ft15").counted())
        .isEqualTo(FlopRange.exactly(new BigDecimal("1.1e26")));
    assertThat(under("eu-gl-gpaisr").counted())
        .isEqualTo(FlopRange.exactly(new BigDecimal("9e25")));
    assertThat(FRAMEWORKS.positions(ledger(), TODAY)).hasSizeGreaterThan(25);
  }

  @Test
  void a_framework_without_threshold_has_no_position() {
    assertThatThrownBy(() -> under("cn")).hasMessage("cn has no threshold to stand under");
  }

  @Test
  void the_entries_that_decide_come_with_what_was_made_of_them() {
    Position position =
        spent(Activity.PRETRAINING, "acme/base", "9e25")
            .spent(Activity.FINE_TUNING, "acme/model", "1.5e25")
            .spent(Activity.EVALUATION, "acme/model", "1e22")
            .under("paper-ft15");

    assertThat(position.deciding().deciding())
        .extracting(Count::why)
        .containsExactly("counts", "counts above 15 % of the base: 1.5e25 FLOP of 9e25 FLOP");
  }
}
