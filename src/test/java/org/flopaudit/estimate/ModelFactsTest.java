package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.junit.jupiter.api.Test;

class ModelFactsTest {
  private static final Disclosures FAMILY =
      new Facts()
          .number(FactKind.TRAINING_TOKENS, "15e12")
          .number(FactKind.SEQUENCE_LENGTH, "4096")
          .of("8B")
          .number(FactKind.PARAMETERS, "8e9")
          .of("70B")
          .number(FactKind.PARAMETERS, "70e9")
          .number(FactKind.SEQUENCE_LENGTH, "8192")
          .disclosures("8B", "70B");

  private static List<String> values(ModelFacts facts, FactKind kind) {
    return facts.all(kind).stream().map(Fact::value).map(value -> value.text()).toList();
  }

  @Test
  void a_variant_has_its_own_facts_and_those_that_hold_for_all() {
    ModelFacts small = ModelFacts.of(List.of(FAMILY), "8b");

    assertThat(values(small, FactKind.PARAMETERS)).containsExactly("8E+9");
    assertThat(values(small, FactKind.TRAINING_TOKENS)).containsExactly("1.5E+13");
    assertThat(values(small, FactKind.SEQUENCE_LENGTH)).containsExactly("4096");
  }

  @Test
  void a_variants_own_fact_stands_before_the_general_one() {
    ModelFacts large = ModelFacts.of(List.of(FAMILY), "70B");

    assertThat(values(large, FactKind.SEQUENCE_LENGTH)).containsExactly("8192");
  }

  @Test
  void the_whole_repository_has_no_variants_facts() {
    assertThat(ModelFacts.of(List.of(FAMILY)).has(FactKind.PARAMETERS)).isFalse();
  }

  @Test
  void a_card_of_one_model_keeps_the_facts_that_name_it() {
    Disclosures card = new Facts().of("8B").number(FactKind.PARAMETERS, "8e9").disclosures("8B");

    assertThat(ModelFacts.of(List.of(card)).has(FactKind.PARAMETERS)).isTrue();
  }

  @Test
  void parameters_are_inherited_only_where_none_are_stated() {
    ModelFacts base = new Facts().number(FactKind.PARAMETERS, "7e9").facts();
    ModelFacts bare = new Facts().number(FactKind.TRAINING_TOKENS, "1e9").facts();
    ModelFacts own = new Facts().number(FactKind.PARAMETERS, "8e9").facts();

    assertThat(values(bare.inheriting(base), FactKind.PARAMETERS)).containsExactly("7E+9");
    assertThat(values(own.inheriting(base), FactKind.PARAMETERS)).containsExactly("8E+9");
  }
}
