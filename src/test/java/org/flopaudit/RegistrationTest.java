package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.flopaudit.report.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationTest {
  private static final int FEWEST = 3;

  static List<String> rules() {
    return Audit.read(Optional.empty()).rules().stream()
        .map(RuleText::id)
        .map(id -> id.name())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_has_cases_that_fire_and_near_misses_that_stay_silent(String rule) {
    List<RuleCases.Case> cases =
        RuleCases.all().stream().filter(example -> example.rule().equals(rule)).toList();
    assertThat(cases)
        .filteredOn(example -> !example.isSilent())
        .hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(cases)
        .filteredOn(example -> example.isSilent() && !example.isUndecided())
        .hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(cases).filteredOn(RuleCases.Case::isUndecided).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void what_cannot_be_decided_is_never_an_error(String rule) {
    assertThat(RuleCases.all())
        .filteredOn(example -> example.rule().equals(rule) && example.isUndecided())
        .allSatisfy(
            example -> assertThat(example.expected()).noneMatch(line -> line.contains(" error ")));
  }
}
