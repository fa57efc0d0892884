package org.flopaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flopaudit.data.DataException;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.finding.Level;
import org.flopaudit.law.Frameworks;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
  private static final String HEAD =
      """
      id: XX1
      name: my-rule
      subject: training_compute
      precision: high
      summary: Flags something.
      what: it
      why: it
      decides: it
      example: it
      better: it
      suppress: never
      outcomes:
      """;
  private static final int LINES_OF_HEAD = 12;

  private static Rule read(String text) {
    Faults faults = new Faults();
    Frameworks frameworks = Frameworks.read(DataFolder.builtIn(), faults);
    Rule rule =
        new RuleReader(frameworks, faults)
            .rule(DataNode.read(new SourceFile("own/my.yaml", text), faults));
    faults.throwIfAny();
    return rule;
  }

  private static String outcome(String condition, String message) {
    return HEAD + "  - {level: note, if: " + condition + ", say: \"" + message + "\"}\n";
  }

  @Test
  void a_rule_has_the_level_of_its_gravest_outcome() {
    Rule rule =
        read(
            HEAD
                + """
                  - {level: warning, if: {withheld: training_compute}, say: "{withheld}"}
                  - {level: note, say: "{model}"}
                """
                    .indent(2));

    assertThat(rule.id().toString()).isEqualTo("XX1 my-rule");
    assertThat(rule.gravest()).isEqualTo(Level.WARNING);
    assertThat(rule.undecided()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{stated: trainning_tokens}                          | unknown fact 'trainning_tokens'; did"
            + " you mean 'training_tokens'?",
        "{statd: training_tokens}                            | unknown verb 'statd'; did you mean"
            + " 'stated'?",
        "{compare: {fact: training_tokens, above: 1e25 FLOP}}| training_tokens is in tokens and"
            + " cannot be compared with '1e25 FLOP'",
        "{compare: {fact: training_compute, above: 1e25}}    | training_compute is in FLOP and"
            + " cannot be compared with '1e25'",
        "{compare: {fact: base_model, above: 1 FLOP}}        | base_model is a name and no number",
        "{compare: {fact: parameters, over: 1e9 parameters}} | unknown key 'over'",
        "{compare: {fact: parameters, above: many parameters}}| expected a number such as 1e25,"
            + " found 'many'",
        "{spent: {on: fine-tunning, above: 1e25 FLOP}}       | unknown word 'fine-tunning'; did you"
            + " mean 'fine-tuning'?",
        "{spent: {on: fine-tuning, above: 1e25 tokens}}      | compute is in FLOP and cannot be"
            + " compared with '1e25 tokens'",
        "{standing: {framework: eu-gl-gpaisrr, is: below}}   | unknown framework 'eu-gl-gpaisrr';"
            + " did you mean 'eu-gl-gpaisr'?",
        "{loophole: {policies: paper-ft16}}                  | unknown framework 'paper-ft16'; did"
            + " you mean 'paper-ft15'?",
        "{share-above: {share: lots, of: fine-tuning, taken: at-once}} | expected a share such as"
            + " 15 % or 1/3, found 'lots'",
        "{made-by: destillation}                             | unknown word 'destillation'; did you"
            + " mean 'distillation'?",
        "{stated: training_tokens, made-by: merge}           | expected one verb and what it asks",
      })
  void what_is_unknown_or_cannot_be_compared_is_refused_with_its_line(
      String condition, String fault) {
    assertThatThrownBy(() -> read(outcome(condition, "found")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("own/my.yaml:" + (LINES_OF_HEAD + 1) + ":")
        .hasMessageContaining(fault);
  }

  @Test
  void a_hole_that_nothing_would_fill_is_refused() {
    assertThatThrownBy(() -> read(outcome("{withheld: training_compute}", "{shares} of it")))
        .hasMessageContaining("unknown hole 'shares'");
    assertThatThrownBy(
            () ->
                read(
                    outcome(
                        "{any: [{withheld: energy}, {stated: energy}]}", "{withheld} is withheld")))
        .hasMessageContaining("unknown hole 'withheld'");
    assertThatThrownBy(() -> read(outcome("{withheld: energy}", "{withheld is withheld")))
        .hasMessageContaining("a brace is opened and not closed");
  }

  @Test
  void every_fault_of_a_file_is_told_at_once() {
    assertThatThrownBy(() -> read(outcome("{stated: tokens}", "{nothing}").replace("why:", "wy:")))
        .isInstanceOfSatisfying(
            DataException.class,
            e ->
                assertThat(e.faults())
                    .extracting(fault -> fault.position().line())
                    .contains(7, LINES_OF_HEAD + 1));
  }

  @Test
  void a_code_or_a_name_belongs_to_one_rule() {
    Faults faults = new Faults();
    RuleReader reader = new RuleReader(Frameworks.read(DataFolder.builtIn(), faults), faults);
    String text = outcome("{stated: energy}", "found");
    reader.rule(DataNode.read(new SourceFile("own/a.yaml", text), faults));
    reader.rule(DataNode.read(new SourceFile("own/b.yaml", text), faults));

    assertThatThrownBy(faults::throwIfAny)
        .hasMessageContaining("own/b.yaml:1:")
        .hasMessageContaining("'XX1' is the code or the name of another rule");
  }

  @Test
  void the_shipped_rules_come_in_the_order_of_their_codes() {
    Faults faults = new Faults();
    List<Rule> rules =
        new RuleReader(Frameworks.read(DataFolder.builtIn(), faults), faults)
            .builtIn(DataFolder.builtIn());
    faults.throwIfAny();

    assertThat(rules)
        .extracting(Rule::toString)
        .containsExactly(
            "FA101 compute-not-disclosed",
            "FA102 base-model-not-declared",
            "FA103 teacher-not-named",
            "FA104 teacher-implied-by-dataset",
            "FA105 fine-tuning-above-15-percent",
            "FA106 model-expansion-below-threshold",
            "FA107 teacher-above-threshold",
            "FA108 compute-disagrees",
            "FA109 placeholder-left",
            "FA110 lineage-contradicts-itself",
            "FA120 disclosure-removed",
            "FA121 disclosure-changed",
            "FA122 origin-added");
  }
}
