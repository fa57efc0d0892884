package org.flopaudit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.ledger.Supposition;
import org.junit.jupiter.api.Test;

class PositionsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-21");
  private static final Frameworks FRAMEWORKS = Frameworks.read(DataFolder.builtIn(), new Faults());
  private static final Ledger LEDGER =
      new Supposition(
              Optional.of(FlopRange.exactly(new BigDecimal("2e25"))),
              Activity.PRETRAINING,
              List.of(),
              false)
          .ledger();

  private final Positions positions = new Positions(FRAMEWORKS, LEDGER, DAY);

  @Test
  void a_position_is_reckoned_once_and_is_the_one_that_the_framework_gives() {
    Framework framework = FRAMEWORKS.find("eu-gl-gpaisr").orElseThrow();

    Position found = positions.find("eu-gl-gpaisr").orElseThrow();

    assertThat(found.verdict()).isEqualTo(Verdict.CROSSES);
    assertThat(found).isEqualTo(Position.of(framework, LEDGER, DAY));
    assertThat(positions.find("eu-gl-gpaisr")).containsSame(found);
    assertThat(positions.all()).contains(found);
  }

  @Test
  void all_positions_are_those_under_frameworks_with_a_threshold_by_id() {
    assertThat(positions.all())
        .extracting(position -> position.framework().id())
        .isSorted()
        .containsExactlyElementsOf(
            FRAMEWORKS.all().stream().filter(Framework::hasThreshold).map(Framework::id).toList());
  }

  @Test
  void there_is_no_position_under_what_is_unknown_or_has_no_threshold() {
    assertThat(positions.find("no-such-law")).isEmpty();
    assertThat(FRAMEWORKS.find("jp").map(Framework::hasThreshold)).contains(false);
    assertThat(positions.find("jp")).isEmpty();
  }
}
