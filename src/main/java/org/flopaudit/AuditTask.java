package org.flopaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.flopaudit.report.Detail;
import org.flopaudit.report.Gate;
import org.flopaudit.review.Decisions;
import org.flopaudit.review.RuleLevels;
import org.flopaudit.source.Inputs;

/**
 * What to audit, and how.
 *
 * @param given what the user named, as named
 * @param inputs the same, to be read
 * @param earlier an earlier revision of the same inputs, to compare with
 * @param asOf the day whose law is applied
 * @param jobs how many repositories are read at once, from 1
 * @param gate what is shown and what fails
 * @param levels the levels that the user gives to rules
 * @param decisions what was decided about findings before
 * @param detail what the report holds besides findings
 * @param progress is told how many repositories have been read
 */
public record AuditTask(
    List<String> given,
    Inputs inputs,
    Optional<Inputs> earlier,
    LocalDate asOf,
    int jobs,
    Gate gate,
    RuleLevels levels,
    Decisions decisions,
    Detail detail,
    IntConsumer progress) {

  /** Copies the list. */
  public AuditTask {
    given = List.copyOf(given);
  }

  /** A task by the rules' own levels, before which nothing was decided. */
  public static AuditTask of(
      List<String> given, Inputs inputs, LocalDate asOf, int jobs, Gate gate) {
    return new AuditTask(
        given,
        inputs,
        Optional.empty(),
        asOf,
        jobs,
        gate,
        RuleLevels.none(),
        Decisions.none(),
        Detail.NONE,
        read -> {});
  }

  /** The same task, with a report that holds more. */
  public AuditTask holding(Detail more) {
    return new AuditTask(
        given, inputs, earlier, asOf, jobs, gate, levels, decisions, detail.and(more), progress);
  }

  /** The same task, compared with an earlier revision. */
  public AuditTask since(Inputs revision) {
    return new AuditTask(
        given,
        inputs,
        Optional.of(revision),
        asOf,
        jobs,
        gate,
        levels,
        decisions,
        detail,
        progress);
  }
}
