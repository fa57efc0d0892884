package org.flopaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.flopaudit.report.Detail;
import org.flopaudit.report.Gate;
import org.flopaudit.review.Decisions;
import org.flopaudit.review.RuleLevels;
import org.flopaudit.source.Inputs;
import org.flopaudit.store.Store;

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
 * @param store where to keep what is read and found
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
    Optional<Store> store,
    IntConsumer progress) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if two revisions are to be kept in one store
   */
  public AuditTask {
    given = List.copyOf(given);
    if (store.isPresent() && earlier.isPresent()) {
      throw new IllegalArgumentException("a store keeps one revision, not two");
    }
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
        Optional.empty(),
        read -> {});
  }

  /** The same task, with a report that holds more. */
  public AuditTask holding(Detail more) {
    return new AuditTask(
        given,
        inputs,
        earlier,
        asOf,
        jobs,
        gate,
        levels,
        decisions,
        detail.and(more),
        store,
        progress);
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
        store,
        progress);
  }

  /** The same task, whose documents and results are kept. */
  public AuditTask keptIn(Store file) {
    return new AuditTask(
        given,
        inputs,
        earlier,
        asOf,
        jobs,
        gate,
        levels,
        decisions,
        detail,
        Optional.of(file),
        progress);
  }

  /** What of the task decides the findings, besides the documents and the rules. */
  String setting() {
    return asOf + " " + new TreeMap<>(levels.byRule());
  }
}
