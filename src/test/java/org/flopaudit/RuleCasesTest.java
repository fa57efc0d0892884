package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.finding.Finding;
import org.flopaudit.report.Gate;
import org.flopaudit.report.Report;
import org.flopaudit.source.Inputs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCasesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Audit AUDIT = Audit.read(Optional.empty());

  @TempDir Path folder;

  static List<RuleCases.Case> cases() {
    return RuleCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_rule_finds_in_a_case_what_the_case_expects(RuleCases.Case example) {
    Path now = folder.resolve("cards");
    Path before = folder.resolve("earlier");
    example.writeTo(now);
    example.writeBeforeTo(before);
    List<String> given = List.of(now.toString());
    Inputs inputs = Inputs.of(given);
    AuditTask task = AuditTask.of(given, inputs, DAY, 1, Gate.standard());
    boolean isRevision = !example.before().isEmpty();
    Report report = AUDIT.report(isRevision ? task.since(inputs.readFrom(before)) : task);
    assertThat(report.inputs().checked()).isEqualTo(example.files().size());
    assertThat(
            report.findings().stream()
                .filter(finding -> finding.rule().name().equals(example.rule()))
                .map(this::line))
        .as(example.toString())
        .containsExactlyElementsOf(example.expected());
  }

  private String line(Finding finding) {
    String path = folder.resolve("cards").relativize(Path.of(finding.place().path())).toString();
    return path.replace('\\', '/')
        + ":"
        + finding.place().from()
        + " "
        + finding.level().label()
        + " "
        + finding.rule().name();
  }
}
