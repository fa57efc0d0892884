package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static Report of(InputAccount inputs, Gate gate) {
    return new Report(
        List.of(Sample.mismatch(), Sample.teacher()),
        List.of(),
        List.of(),
        inputs,
        List.of(),
        Sample.DAY,
        gate);
  }

  private static InputAccount oneFailed() {
    TreeMap<String, Integer> skipped = new TreeMap<>();
    skipped.put("too large", 3);
    TreeMap<String, Integer> failed = new TreeMap<>();
    failed.put("timeout", 1);
    failed.put("not UTF-8", 1);
    return new InputAccount(List.of("cards"), 995, skipped, failed);
  }

  @Test
  void findings_are_sorted_by_place_and_each_is_there_once() {
    List<Finding> findings =
        new ArrayList<>(List.of(Sample.mismatch(), Sample.teacher(), Sample.mismatch()));
    for (int i = 0; i < 3; i++) {
      Collections.rotate(findings, 1);
      assertThat(Sample.report(findings).findings())
          .containsExactly(Sample.mismatch(), Sample.teacher());
    }
  }

  @Test
  void the_summary_accounts_for_every_input() {
    Report report = of(oneFailed(), Gate.standard());
    assertThat(report.inputs().total()).isEqualTo(1000);
    assertThat(report.summary())
        .isEqualTo(
            "checked 995 of 1000 inputs: 2 findings (1 error, 1 warning), 3 skipped (3 too large),"
                + " 2 failed (1 not UTF-8, 1 timeout); exit 4");
  }

  @Test
  void the_summary_tells_of_findings_that_are_not_shown() {
    Gate gate = new Gate(Level.ERROR, Optional.of(Level.ERROR), false);
    assertThat(of(InputAccount.allChecked(List.of("cards"), 1), gate).summary())
        .isEqualTo("checked 1 of 1 input: 2 findings (1 error, 1 warning), 1 not shown; exit 1");
  }

  @Test
  void what_is_not_shown_fails_all_the_same() {
    Gate gate = new Gate(Level.ERROR, Optional.of(Level.NOTE), false);
    Report report = Sample.report(List.of(Sample.teacher()), gate);
    assertThat(report.shown()).isEmpty();
    assertThat(report.status()).isEqualTo(ExitStatus.FINDINGS);
  }

  @Test
  void findings_below_the_failing_level_leave_the_run_clean() {
    Gate gate = new Gate(Level.NOTE, Optional.of(Level.ERROR), false);
    assertThat(Sample.report(List.of(Sample.teacher()), gate).status()).isEqualTo(ExitStatus.CLEAN);
  }

  @Test
  void nothing_fails_a_run_that_is_told_so() {
    Gate gate = new Gate(Level.NOTE, Optional.empty(), false);
    assertThat(Sample.report(List.of(Sample.mismatch()), gate).status())
        .isEqualTo(ExitStatus.CLEAN);
  }

  @Test
  void unread_inputs_weigh_more_than_findings_unless_they_are_allowed() {
    Gate strict = Gate.standard();
    Gate lenient = new Gate(strict.show(), strict.fail(), true);
    assertThat(of(oneFailed(), strict).status()).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(of(oneFailed(), lenient).status()).isEqualTo(ExitStatus.FINDINGS);
  }

  @Test
  void no_input_weighs_more_than_anything() {
    assertThat(of(InputAccount.allChecked(List.of("cards"), 0), Gate.standard()).status())
        .isEqualTo(ExitStatus.NO_INPUT);
  }
}
