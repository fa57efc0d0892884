package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.finding.Finding;
import org.flopaudit.report.Gate;
import org.flopaudit.report.Report;
import org.flopaudit.source.Inputs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of a user's own, one verb each, asked of one small hub. */
class OwnRulesTest {
  private static final String CARD =
      """
      ---
      base_model: quay/quay-7b
      base_model_relation: finetune
      ---

      # Wharf 7B

      We fine-tuned Quay 7B. Wharf has 7 billion parameters. The fine-tuning took 3.0e22 FLOP.

      ## Environmental Impact

      [More Information Needed]
      """;
  private static final String BASE =
      """
      # Quay 7B

      Quay has 7 billion parameters and was pretrained on 2 trillion tokens. The pretraining took
      8.4e22 FLOP.
      """;

  /**
   * A condition and its answer.
   *
   * @param condition as a rule file writes it
   * @param answer yes, no or open
   */
  private record Case(String condition, String answer) {}

  private static final List<Case> CASES =
      List.of(
          new Case("{stated: parameters}", "yes"),
          new Case("{stated: energy}", "no"),
          new Case("{stated: {fact: training_compute, stage: fine-tuning}}", "yes"),
          new Case("{stated: {fact: training_compute, stage: pretraining}}", "no"),
          new Case("{compare: {fact: parameters, at-least: 7e9 parameters}}", "yes"),
          new Case("{compare: {fact: parameters, above: 7e9 parameters}}", "no"),
          new Case("{compare: {fact: training_tokens, above: 1 tokens}}", "open"),
          new Case("{withheld: training_compute}", "no"),
          new Case("{made-by: [merge, fine-tuning]}", "yes"),
          new Case("{made-by: merge}", "no"),
          new Case("{teachers: none}", "yes"),
          new Case("{derived-by: fine-tune}", "yes"),
          new Case("{derived-by: {how: [fine-tune, adapter], only: true}}", "yes"),
          new Case("{derived-by: {how: adapter, only: true}}", "no"),
          new Case("{unestimable: stated-compute}", "no"),
          new Case("{unestimable: trainer-log}", "yes"),
          new Case("{spent: {on: fine-tuning, where: model, above: 2.9e22 FLOP}}", "yes"),
          new Case("{spent: {on: fine-tuning, where: model, above: 3.0e22 FLOP}}", "no"),
          new Case("{spent: {on: pretraining, where: parents, at-least: 8.4e22 FLOP}}", "yes"),
          new Case("{spent: {on: pretraining, who: others}}", "yes"),
          new Case("{spent: {on: pretraining, who: developer}}", "no"),
          new Case("{spent: {on: pretraining, untold: true}}", "no"),
          new Case("{share-above: {share: 1/3, of: fine-tuning, taken: at-once}}", "yes"),
          new Case("{share-above: {share: 36 %, of: fine-tuning, taken: at-once}}", "no"),
          new Case("{standing: {framework: eu-gl-gpaisr, is: [below, undetermined]}}", "yes"),
          new Case("{standing: {framework: eu-gl-gpaisr, is: crosses}}", "no"),
          new Case("{standing: {framework: eu-gl-modifier, is: crosses}}", "yes"),
          new Case("{loophole: {policies: paper-ft15}}", "no"),
          new Case("{placeholder: {under: environmental}}", "yes"),
          new Case("{placeholder: {under: citation}}", "no"),
          new Case("{not: {stated: energy}}", "yes"),
          new Case("{not: {compare: {fact: training_tokens, above: 1 tokens}}}", "open"),
          new Case("{all: [{stated: parameters}, {stated: energy}]}", "no"),
          new Case("{any: [{stated: parameters}, {stated: energy}]}", "yes"),
          new Case(
              "{any: [{stated: energy}, {compare: {fact: training_tokens, above: 1 tokens}}]}",
              "open"),
          new Case(
              "{all: [{stated: energy}, {compare: {fact: training_tokens, above: 1 tokens}}]}",
              "no"));

  @TempDir static Path folder;

  private static Report report;

  static List<Case> cases() {
    return CASES;
  }

  @BeforeAll
  static void audit() throws IOException {
    for (Case example : CASES) {
      write("rules/" + code(example) + ".yaml", rule(code(example), example.condition()));
    }
    write("cards/wharf/wharf-7b/README.md", CARD);
    write("cards/quay/quay-7b/README.md", BASE);
    List<String> given = List.of(folder.resolve("cards").toString());
    LocalDate day = LocalDate.of(2026, 11, 21);
    report =
        Audit.read(Optional.of(folder.resolve("rules")))
            .report(given, Inputs.of(given), day, 1, Gate.standard());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_verb_answers_yes_no_or_open(Case example) {
    String found =
        report.findings().stream()
            .filter(finding -> finding.rule().code().equals(code(example)))
            .map(Finding::message)
            .findFirst()
            .orElse("no");
    assertThat(found).isEqualTo(example.answer());
  }

  @Test
  void a_finding_of_an_own_rule_stands_beside_those_of_the_shipped_ones() {
    assertThat(report.rules()).extracting(rule -> rule.id().code()).contains("XX0", "FA105");
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().code().equals("XX0"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.model()).isEqualTo("wharf/wharf-7b");
              assertThat(finding.place().quote()).isEqualTo("7 billion parameters");
            });
  }

  private static String code(Case example) {
    return "XX" + CASES.indexOf(example);
  }

  private static void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private static String rule(String code, String condition) {
    return """
        id: %s
        name: rule-%s
        subject: training_compute
        precision: high
        summary: Flags something.
        what: it
        why: it
        decides: it
        example: it
        better: it
        suppress: never
        when: {derived-by: fine-tune}
        outcomes:
          - level: note
            if: %s
            say: "yes"
        undecided: {level: note, say: "open"}
        """
        .formatted(code, code, condition);
  }
}
