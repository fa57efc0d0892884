package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.report.Gate;
import org.flopaudit.source.Inputs;
import org.junit.jupiter.api.Test;

/** The rule and the law that {@code docs/own-rules.md} is written around do what it says. */
class OwnRulesGuideTest {
  private static final Audit AUDIT = Audit.read(Optional.of(Path.of("docs/own-rules")));

  @Test
  void the_rule_fires_where_the_law_draws_its_line() {
    assertThat(found("kontor-nord__kontor-8b"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.WARNING))
        .satisfies(finding -> assertThat(finding.message()).contains("at least 1e23 FLOP"));
  }

  @Test
  void the_rule_is_silent_below_the_line() {
    assertThat(found("pocketwatch-society__tick")).isEmpty();
  }

  @Test
  void the_rule_says_what_is_missing() {
    assertThat(found("quietwater-holdings__murmur-70b"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.NOTE))
        .satisfies(finding -> assertThat(finding.missing()).isNotEmpty());
  }

  private static List<Finding> found(String sample) {
    List<String> given = List.of("sample-model-cards/" + sample);
    return AUDIT
        .report(given, Inputs.of(given), LocalDate.of(2026, 11, 1), 1, Gate.standard())
        .findings()
        .stream()
        .filter(finding -> finding.rule().code().equals("HE001"))
        .toList();
  }
}
