package org.flopaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flopaudit.fact.FactKind.INFERENCE_SAMPLES;
import static org.flopaudit.fact.FactKind.PARAMETERS;
import static org.flopaudit.fact.FactKind.TECHNIQUE;
import static org.flopaudit.fact.FactKind.TRAINING_COMPUTE;
import static org.flopaudit.fact.FactKind.TRAINING_TOKENS;
import static org.flopaudit.ledger.Activity.CONTINUED_PRETRAINING;
import static org.flopaudit.ledger.Activity.DISTILLATION;
import static org.flopaudit.ledger.Activity.EXPANSION;
import static org.flopaudit.ledger.Activity.FINE_TUNING;
import static org.flopaudit.ledger.Activity.INFERENCE;
import static org.flopaudit.ledger.Activity.MERGE;
import static org.flopaudit.ledger.Activity.PRETRAINING;
import static org.flopaudit.ledger.Activity.QUANTIZATION;
import static org.flopaudit.ledger.Activity.REINFORCEMENT_LEARNING;
import static org.flopaudit.ledger.Activity.SYNTHETIC_DATA;
import static org.flopaudit.ledger.Activity.TEACHER_INFERENCE;
import static org.flopaudit.ledger.Activity.TEACHER_TRAINING;

import java.math.BigDecimal;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.flopaudit.estimate.Facts;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;
import org.flopaudit.fact.Stage;
import org.flopaudit.lineage.EdgeType;
import org.junit.jupiter.api.Test;

class LedgersTest {

  private static Facts compute(String flop) {
    return new Facts().number(TRAINING_COMPUTE, flop);
  }

  private static FlopRange exactly(String flop) {
    return FlopRange.exactly(new BigDecimal(flop));
  }

  private static ListAssert<Tuple> assertEntries(Ledger ledger) {
    return assertThat(
        ledger.entries().stream()
            .map(entry -> tuple(entry.activity(), entry.model().toString(), entry.compute()))
            .toList());
  }

  @Test
  void a_model_without_base_spent_what_its_card_says() {
    Ledger ledger = new Family().card("acme/base", compute("3e24")).ledger("acme/base");

    assertEntries(ledger).containsExactly(tuple(PRETRAINING, "acme/base", exactly("3e24")));
    assertThat(ledger.developer()).contains("acme");
  }

  @Test
  void a_silent_card_has_an_unknown_entry_that_says_what_is_missing() {
    Ledger ledger =
        new Family().card("acme/base", new Facts().number(PARAMETERS, "7e9")).ledger("acme/base");

    assertEntries(ledger).containsExactly(tuple(PRETRAINING, "acme/base", FlopRange.UNKNOWN));
    assertThat(ledger.entries().get(0).missing())
        .containsExactly(
            "for the pretraining of acme/base: the training compute in FLOP, or the number of"
                + " tokens trained on");
  }

  @Test
  void every_stage_is_an_entry_of_its_own() {
    Facts facts =
        new Facts()
            .at(Stage.PRETRAINING)
            .number(TRAINING_COMPUTE, "9e24")
            .at(Stage.FINE_TUNING)
            .number(TRAINING_COMPUTE, "1e23")
            .at(Stage.RL)
            .number(TRAINING_COMPUTE, "2e23");

    assertEntries(new Family().card("acme/chat", facts).ledger("acme/chat"))
        .containsExactly(
            tuple(PRETRAINING, "acme/chat", exactly("9e24")),
            tuple(FINE_TUNING, "acme/chat", exactly("1e23")),
            tuple(REINFORCEMENT_LEARNING, "acme/chat", exactly("2e23")));
  }

  @Test
  void a_total_is_not_counted_twice_with_its_stages() {
    Facts facts =
        new Facts()
            .at(Stage.TOTAL)
            .number(TRAINING_COMPUTE, "9e24")
            .at(Stage.RL)
            .number(TRAINING_COMPUTE, "2e24");
    Ledger ledger = new Family().card("acme/chat", facts).ledger("acme/chat");

    assertEntries(ledger)
        .containsExactly(
            tuple(PRETRAINING, "acme/chat", exactly("7e24")),
            tuple(REINFORCEMENT_LEARNING, "acme/chat", exactly("2e24")));
  }

  @Test
  void fine_tuning_that_is_mentioned_without_a_figure_is_unknown_and_not_nothing() {
    Facts facts =
        new Facts()
            .name(TECHNIQUE, "fine-tuning")
            .name(TECHNIQUE, "quantization")
            .at(Stage.PRETRAINING)
            .number(TRAINING_COMPUTE, "9e24");

    assertEntries(new Family().card("acme/chat", facts).ledger("acme/chat"))
        .containsExactly(
            tuple(PRETRAINING, "acme/chat", exactly("9e24")),
            tuple(FINE_TUNING, "acme/chat", FlopRange.UNKNOWN));
  }

  @Test
  void instalments_stand_in_the_order_of_the_lineage() {
    Ledger ledger =
        new Family()
            .card("acme/base", compute("9e24"))
            .card("acme/first", compute("5e23"))
            .card("other/second", compute("6e23"))
            .edge("acme/first", EdgeType.FINE_TUNE, "acme/base")
            .edge("other/second", EdgeType.CONTINUED_PRETRAINING, "acme/first")
            .ledger("other/second");

    assertEntries(ledger)
        .containsExactly(
            tuple(PRETRAINING, "acme/base", exactly("9e24")),
            tuple(FINE_TUNING, "acme/first", exactly("5e23")),
            tuple(CONTINUED_PRETRAINING, "other/second", exactly("6e23")));
    assertThat(ledger.isOwn(ledger.entries().get(0))).contains(false);
    assertThat(ledger.isOwn(ledger.entries().get(2))).contains(true);
    assertThat(ledger.base()).isEqualTo(exactly("9e24"));
    assertThat(ledger.lineage()).isEqualTo(exactly("1.01e25"));
  }

  @Test
  void the_share_of_fine_tuning_sums_the_instalments() {
    FineTuningShare share =
        FineTuningShare.of(
            new Family()
                .card("acme/base", compute("1e25"))
                .card("acme/first", compute("5e23"))
                .card("other/second", compute("1e24"))
                .edge("acme/first", EdgeType.FINE_TUNE, "acme/base")
                .edge("other/second", EdgeType.FINE_TUNE, "acme/first")
                .ledger("other/second"));

    assertThat(share.share().low()).isEqualByComparingTo("0.15");
    assertThat(share.share().isExact()).isTrue();
    assertThat(share.ownShare().low()).isEqualByComparingTo("0.1");
    assertThat(share.instalments()).hasSize(2);
  }

  @Test
  void a_shared_ancestor_of_a_merge_is_counted_once() {
    Ledger ledger =
        new Family()
            .card("acme/base", compute("9e24"))
            .card("x/left", compute("1e23"))
            .card("y/right", compute("2e23"))
            .card("z/merged", compute("9e24"))
            .edge("x/left", EdgeType.FINE_TUNE, "acme/base")
            .edge("y/right", EdgeType.FINE_TUNE, "acme/base")
            .edge("z/merged", EdgeType.MERGE, "x/left")
            .edge("z/merged", EdgeType.MERGE, "y/right")
            .ledger("z/merged");

    assertEntries(ledger)
        .containsExactlyInAnyOrder(
            tuple(PRETRAINING, "acme/base", exactly("9e24")),
            tuple(FINE_TUNING, "x/left", exactly("1e23")),
            tuple(FINE_TUNING, "y/right", exactly("2e23")),
            tuple(MERGE, "z/merged", FlopRange.NONE));
  }

  @Test
  void a_quantised_copy_repeats_its_base_and_spent_nothing() {
    Ledger ledger =
        new Family()
            .card("acme/base", compute("9e24"))
            .card("z/base-GGUF", compute("9e24"))
            .edge("z/base-GGUF", EdgeType.QUANTIZATION, "acme/base")
            .ledger("z/base-GGUF");

    assertEntries(ledger)
        .containsExactly(
            tuple(PRETRAINING, "acme/base", exactly("9e24")),
            tuple(QUANTIZATION, "z/base-GGUF", FlopRange.NONE));
  }

  @Test
  void models_that_name_each_other_as_base_do_not_go_on_for_ever() {
    Ledger ledger =
        new Family()
            .card("a/a", compute("1e22"))
            .card("b/b", compute("2e22"))
            .edge("a/a", EdgeType.FINE_TUNE, "b/b")
            .edge("b/b", EdgeType.FINE_TUNE, "a/a")
            .edge("a/a", EdgeType.DISTILLATION, "a/a")
            .ledger("a/a");

    assertThat(ledger.lineage()).isEqualTo(exactly("3e22"));
  }

  @Test
  void a_long_chain_is_followed_to_its_end() {
    Family family = new Family().card("a/0", compute("1e22"));
    for (int i = 1; i <= 20_000; i++) {
      family.mentioned("a/" + i).edge("a/" + i, EdgeType.FINE_TUNE, "a/" + (i - 1));
    }

    assertThat(family.ledger("a/20000").entries()).hasSize(20_001);
  }

  @Test
  void bases_stand_before_what_was_made_of_them_however_far_the_way_round() {
    Ledger ledger =
        new Family()
            .known("acme/base", "7.25e9", "6e22", "")
            .card("x/tuned", new Facts().at(Stage.FINE_TUNING).number(TRAINING_TOKENS, "1.25e9"))
            .card("y/further", new Facts().at(Stage.FINE_TUNING).number(TRAINING_TOKENS, "1.75e9"))
            .mentioned("z/merged")
            .edge("z/merged", EdgeType.MERGE, "acme/base")
            .edge("z/merged", EdgeType.MERGE, "y/further")
            .edge("y/further", EdgeType.FINE_TUNE, "x/tuned")
            .edge("x/tuned", EdgeType.FINE_TUNE, "acme/base")
            .ledger("z/merged");

    assertThat(ledger.entries())
        .extracting(entry -> entry.model().toString())
        .containsExactly("acme/base", "x/tuned", "y/further", "z/merged");
    assertThat(ledger.lineage().isBounded()).isTrue();
  }

  @Test
  void a_teachers_training_is_an_entry_of_its_own_with_its_bases() {
    Ledger ledger =
        new Family()
            .card("acme/base", compute("9e24"))
            .card("acme/teacher", compute("1e24"))
            .card("other/student", compute("3e23"))
            .edge("acme/teacher", EdgeType.CONTINUED_PRETRAINING, "acme/base")
            .edge("other/student", EdgeType.DISTILLATION, "acme/teacher")
            .ledger("other/student");

    assertEntries(ledger)
        .containsExactly(
            tuple(DISTILLATION, "other/student", exactly("3e23")),
            tuple(TEACHER_TRAINING, "acme/teacher", exactly("1e25")),
            tuple(TEACHER_INFERENCE, "other/student", FlopRange.UNKNOWN));
    assertThat(ledger.lineage()).isEqualTo(exactly("3e23"));
  }

  @Test
  void an_unreleased_teacher_is_unknown_and_named_as_missing() {
    Ledger ledger =
        new Family()
            .card("other/student", compute("3e23"))
            .mentioned("acme/secret")
            .edge("other/student", EdgeType.DISTILLATION, "acme/secret")
            .ledger("other/student");
    Entry teacher = ledger.entries().get(1);

    assertThat(teacher.activity()).isEqualTo(TEACHER_TRAINING);
    assertThat(teacher.compute()).isEqualTo(FlopRange.UNKNOWN);
    assertThat(teacher.missing()).isNotEmpty();
  }

  @Test
  void a_teacher_that_is_not_named_is_an_entry_too() {
    Ledger ledger =
        new Family().cardHidingTeacher("other/student", compute("3e23")).ledger("other/student");

    assertEntries(ledger)
        .contains(
            tuple(TEACHER_TRAINING, Ledgers.UNDISCLOSED_TEACHER.toString(), FlopRange.UNKNOWN));
  }

  @Test
  void a_teacher_reads_at_most_all_training_data() {
    Ledger ledger =
        new Family()
            .card("acme/teacher", new Facts().number(PARAMETERS, "125e9"))
            .card(
                "other/student",
                new Facts().number(PARAMETERS, "1.25e9").number(TRAINING_TOKENS, "1.25e12"))
            .edge("other/student", EdgeType.DISTILLATION, "acme/teacher")
            .ledger("other/student");
    FlopRange passes = ledger.sum(entry -> entry.activity() == TEACHER_INFERENCE);

    assertThat(passes.low()).isZero();
    assertThat(passes.high().orElseThrow())
        .isBetween(new BigDecimal("3.1e23"), new BigDecimal("3.2e23"));
  }

  @Test
  void a_generator_of_data_is_a_teacher_whose_work_is_not_told() {
    Ledger ledger =
        new Family()
            .card("acme/base", compute("9e24"))
            .card("other/tuned", compute("3e20"))
            .known("big/oracle", "", "2e25", "")
            .edge("other/tuned", EdgeType.FINE_TUNE, "acme/base")
            .edge("other/tuned", EdgeType.SYNTHETIC_DATA, "big/oracle")
            .ledger("other/tuned");

    assertThat(ledger.entries())
        .extracting(Entry::activity)
        .containsExactly(PRETRAINING, FINE_TUNING, TEACHER_TRAINING, SYNTHETIC_DATA);
    assertThat(ledger.entries().get(2).compute().high().orElseThrow()).isEqualByComparingTo("6e25");
  }

  @Test
  void the_catalogues_total_is_not_a_derived_models_own() {
    Ledger ledger =
        new Family()
            .known("acme/base", "70e9", "6e24", "")
            .known("acme/tuned", "70e9", "6.1e24", "1e23")
            .edge("acme/tuned", EdgeType.FINE_TUNE, "acme/base")
            .ledger("acme/tuned");

    assertThat(ledger.entries().get(1).compute().low()).isEqualByComparingTo("3.333e22");
    assertThat(ledger.entries().get(1).compute().high().orElseThrow()).isEqualByComparingTo("3e23");
  }

  @Test
  void fine_tuning_takes_the_number_of_parameters_from_its_base() {
    Ledger ledger =
        new Family()
            .known("acme/base", "7.25e9", "6e22", "")
            .card(
                "other/tuned", new Facts().at(Stage.FINE_TUNING).number(TRAINING_TOKENS, "1.25e9"))
            .edge("other/tuned", EdgeType.FINE_TUNE, "acme/base")
            .ledger("other/tuned");

    assertThat(ledger.entries().get(1).compute().isBounded()).isTrue();
  }

  @Test
  void a_card_that_repeats_its_base_does_not_double_it() {
    Ledger ledger =
        new Family()
            .card("acme/base", compute("9e24"))
            .card("acme/chat", compute("9e24"))
            .edge("acme/chat", EdgeType.FINE_TUNE, "acme/base")
            .ledger("acme/chat");

    assertEntries(ledger)
        .containsExactly(
            tuple(PRETRAINING, "acme/base", exactly("9e24")),
            tuple(FINE_TUNING, "acme/chat", FlopRange.UNKNOWN));
  }

  @Test
  void one_developers_figure_may_include_its_own_base() {
    Ledger ledger =
        new Family()
            .card("acme/base", compute("9e24"))
            .card("acme/chat", compute("9.5e24"))
            .edge("acme/chat", EdgeType.FINE_TUNE, "acme/base")
            .ledger("acme/chat");

    assertThat(ledger.entries().get(1).compute())
        .isEqualTo(FlopRange.between(new BigDecimal("5e23"), new BigDecimal("9.5e24")));
  }

  @Test
  void the_base_can_be_told_of_by_its_childs_card_alone() {
    Ledger ledger =
        new Family()
            .mentioned("acme/base")
            .card("acme/chat", new Facts().at(Stage.PRETRAINING).number(TRAINING_COMPUTE, "9e24"))
            .edge("acme/chat", EdgeType.FINE_TUNE, "acme/base")
            .ledger("acme/chat");

    assertEntries(ledger)
        .containsExactly(
            tuple(PRETRAINING, "acme/base", exactly("9e24")),
            tuple(FINE_TUNING, "acme/chat", FlopRange.UNKNOWN));
  }

  @Test
  void growth_is_an_expansion() {
    Ledger ledger =
        new Family()
            .card("acme/small", compute("2e23"))
            .card("acme/grown", compute("1e23"))
            .edge("acme/grown", EdgeType.EXPANSION, "acme/small")
            .ledger("acme/grown");

    assertEntries(ledger).contains(tuple(EXPANSION, "acme/grown", exactly("1e23")));
  }

  @Test
  void growth_that_the_hub_calls_fine_tuning_is_an_expansion_where_the_card_says_so() {
    Facts grown = compute("1e23").name(TECHNIQUE, "expansion");

    assertEntries(
            new Family()
                .card("acme/small", compute("2e23"))
                .card("acme/grown", grown)
                .edge("acme/grown", EdgeType.FINE_TUNE, "acme/small")
                .ledger("acme/grown"))
        .containsExactly(
            tuple(PRETRAINING, "acme/small", exactly("2e23")),
            tuple(EXPANSION, "acme/grown", exactly("1e23")));
  }

  @Test
  void the_training_after_growth_is_growth_whatever_the_card_calls_it() {
    Facts grown =
        new Facts()
            .name(TECHNIQUE, "expansion")
            .at(Stage.CONTINUED_PRETRAINING)
            .number(TRAINING_COMPUTE, "1e23")
            .at(Stage.RL)
            .number(TRAINING_COMPUTE, "1e21");

    assertEntries(
            new Family()
                .card("acme/small", compute("2e23"))
                .card("acme/grown", grown)
                .edge("acme/grown", EdgeType.EXPANSION, "acme/small")
                .ledger("acme/grown"))
        .containsExactly(
            tuple(PRETRAINING, "acme/small", exactly("2e23")),
            tuple(EXPANSION, "acme/grown", exactly("1e23")),
            tuple(REINFORCEMENT_LEARNING, "acme/grown", exactly("1e21")));
  }

  @Test
  void layers_stacked_by_a_merge_are_growth_without_training_unless_the_card_tells_of_some() {
    Family family =
        new Family()
            .card("acme/small", compute("2e23"))
            .card("x/stacked", new Facts().name(TECHNIQUE, "expansion"))
            .card("y/healed", compute("1e21").name(TECHNIQUE, "expansion"))
            .edge("x/stacked", EdgeType.MERGE, "acme/small")
            .edge("y/healed", EdgeType.MERGE, "acme/small");

    assertEntries(family.ledger("x/stacked"))
        .contains(tuple(EXPANSION, "x/stacked", FlopRange.NONE));
    assertEntries(family.ledger("y/healed"))
        .contains(tuple(EXPANSION, "y/healed", exactly("1e21")));
  }

  @Test
  void a_students_run_that_is_told_twice_is_counted_once() {
    Facts student =
        new Facts()
            .number(PARAMETERS, "1.25e9")
            .number(TRAINING_TOKENS, "1.25e12")
            .at(Stage.DISTILLATION)
            .number(TRAINING_COMPUTE, "9.4e21");

    assertEntries(new Family().card("acme/student", student).ledger("acme/student"))
        .containsExactly(tuple(DISTILLATION, "acme/student", exactly("9.4e21")));
  }

  @Test
  void answering_is_reckoned_for_a_token_of_the_answer() {
    Ledger ledger =
        new Family()
            .card(
                "acme/solver",
                compute("1e24").number(PARAMETERS, "1.25e9").number(INFERENCE_SAMPLES, "64"))
            .ledger("acme/solver");
    FlopRange answering = ledger.sum(entry -> entry.activity() == INFERENCE);

    assertThat(answering.interval().contains(new BigDecimal("1.6e11"))).isTrue();
    assertThat(ledger.lineage()).isEqualTo(exactly("1e24"));
  }

  @Test
  void ledgers_of_all_audited_models_are_sorted() {
    Ledgers ledgers =
        new Family()
            .card("b/b", compute("1e22"))
            .card("a/a", compute("1e22"))
            .mentioned("c/c")
            .ledgers();

    assertThat(ledgers.all())
        .extracting(Ledger::model)
        .containsExactly(ModelId.of("a/a"), ModelId.of("b/b"));
  }

  @Test
  void instalments_that_are_alike_are_two_instalments() {
    Facts instalment = new Facts().at(Stage.FINE_TUNING).number(TRAINING_COMPUTE, "7.8e21");
    Ledger ledger =
        new Family()
            .card("acme/base", compute("1.56e23"))
            .card("acme/first", instalment)
            .card("acme/second", instalment)
            .edge("acme/first", EdgeType.FINE_TUNE, "acme/base")
            .edge("acme/second", EdgeType.FINE_TUNE, "acme/first")
            .ledger("acme/second");

    assertEntries(ledger)
        .containsExactly(
            tuple(PRETRAINING, "acme/base", exactly("1.56e23")),
            tuple(FINE_TUNING, "acme/first", exactly("7.8e21")),
            tuple(FINE_TUNING, "acme/second", exactly("7.8e21")));
  }

  @Test
  void one_run_told_under_two_names_surely_counts_once() {
    Facts facts =
        new Facts()
            .number(PARAMETERS, "7.2e9")
            .at(Stage.CONTINUED_PRETRAINING)
            .number(TRAINING_TOKENS, "4e11")
            .at(Stage.FINE_TUNING)
            .number(TRAINING_COMPUTE, "1.73e22");
    Ledger ledger =
        new Family()
            .card("acme/base", compute("1.73e23"))
            .card("acme/next", facts)
            .edge("acme/next", EdgeType.CONTINUED_PRETRAINING, "acme/base")
            .ledger("acme/next");

    FlopRange further = FineTuningShare.of(ledger).overLineage();
    assertThat(further.low()).isLessThan(new BigDecimal("1.8e22"));
    assertThat(further.high().orElseThrow()).isGreaterThan(new BigDecimal("3.3e22"));
  }

  @Test
  void a_student_whose_distillation_is_all_its_training_has_no_unknown_run_besides() {
    Facts facts = new Facts().at(Stage.DISTILLATION).number(TRAINING_COMPUTE, "3.24e23");
    Ledger ledger =
        new Family()
            .card("acme/student", facts)
            .card("acme/teacher", compute("4.1e25"))
            .edge("acme/student", EdgeType.DISTILLATION, "acme/teacher")
            .ledger("acme/student");

    assertThat(ledger.entries(entry -> entry.activity() == DISTILLATION))
        .extracting(Entry::compute)
        .containsExactly(exactly("3.24e23"));
  }

  @Test
  void a_students_distillation_told_as_pretraining_too_surely_counts_once() {
    Facts facts =
        new Facts()
            .number(PARAMETERS, "9e9")
            .at(Stage.PRETRAINING)
            .number(TRAINING_TOKENS, "6e12")
            .at(Stage.DISTILLATION)
            .number(TRAINING_COMPUTE, "3.24e23");
    Ledger ledger =
        new Family()
            .card("acme/student", facts)
            .card("acme/teacher", compute("4.1e25"))
            .edge("acme/student", EdgeType.DISTILLATION, "acme/teacher")
            .ledger("acme/student");

    FlopRange own = ledger.sum(entry -> entry.activity() == DISTILLATION);
    assertThat(own.low()).isEqualByComparingTo("3.24e23");
  }

  @Test
  void of_a_teacher_without_documents_the_students_card_tells() {
    Facts facts =
        new Facts()
            .number(TRAINING_COMPUTE, "1.62e24")
            .at(Stage.DISTILLATION)
            .ofOther("Orrery Ultra")
            .number(TRAINING_COMPUTE, "2.1e26");
    Ledger ledger =
        new Family()
            .card("acme/student", facts)
            .mentioned("Orrery Ultra")
            .edge("acme/student", EdgeType.DISTILLATION, "Orrery Ultra")
            .ledger("acme/student");

    assertThat(ledger.entries(entry -> entry.activity() == TEACHER_TRAINING))
        .extracting(Entry::compute)
        .containsExactly(exactly("2.1e26"));
  }
}
