package org.flopaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.Methods;
import org.flopaudit.fact.ModelId;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.Precision;
import org.flopaudit.finding.RuleId;
import org.flopaudit.law.Frameworks;
import org.flopaudit.law.Positions;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.ledger.Ledgers;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.Test;

class RuleEngineTest {

  @Test
  void a_rule_that_breaks_off_does_not_end_the_others() {
    Rule sound = rule("FA901", Hole.MODEL);
    Rule broken = rule("FA902", Hole.SHARE);
    Rule last = rule("FA903", Hole.MODEL);

    RuleEngine.Outcomes outcomes =
        RuleEngine.outcomes(List.of(sound, broken, last), List.of(subject()));

    assertThat(outcomes.findings())
        .extracting(Finding::rule)
        .containsExactly(sound.id(), last.id());
    assertThat(outcomes.breaks())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.rule()).isEqualTo(broken.id());
              assertThat(one.reason()).contains("nothing fills the hole {share}");
            });
  }

  /** A rule that is always sure, and breaks where its condition cannot fill the hole. */
  private static Rule rule(String code, Hole hole) {
    Condition always = new AllOf(List.of());
    Template message = new Template(List.of(new Template.Part("of ", Optional.of(hole))));
    return new Rule(
        new Rule.Description(
            new RuleId(code, "heron"),
            "training_compute",
            Precision.HIGH,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        Rule.About.MODEL,
        always,
        List.of(new Clause(Level.NOTE, always, message)),
        Optional.empty());
  }

  private static Subject subject() {
    Faults faults = new Faults();
    ModelId id = ModelId.of("heron/crane");
    Model model = new Model(id, List.of(), Optional.empty());
    Ledgers ledgers =
        new Ledgers(
            new Lineage(List.of(model), List.of()), Methods.read(DataFolder.builtIn(), faults));
    Ledger ledger = ledgers.of(id);
    Frameworks frameworks = Frameworks.read(DataFolder.builtIn(), faults);
    return new Subject(
        model,
        List.of(),
        List.of(),
        List.of(),
        ledgers.estimates(id),
        ledger,
        new Positions(frameworks, ledger, LocalDate.of(2026, 1, 31)),
        new SourceFile("README.md", "# Crane").evidence(new Span(0, 7)),
        Optional.empty());
  }
}
