package org.flopaudit.report;

import java.util.List;
import java.util.function.Function;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.source.Problem;

/**
 * A finished lineage: nothing is left to work out but its form.
 *
 * @param lineage the graph, or the part of it that was asked for
 * @param compute what was spent on a model; asked for once for each model that is written
 * @param direction where trees lead
 * @param inputs what became of every input
 * @param problems what was wrong with inputs, sorted
 */
public record LineageReport(
    Lineage lineage,
    Function<ModelId, Compute> compute,
    Direction direction,
    InputAccount inputs,
    List<Problem> problems) {

  /** Sorts the problems. */
  public LineageReport {
    problems = problems.stream().sorted().toList();
  }

  /** Where the tree of a model leads. */
  public enum Direction {
    /** To what it was made from, and who taught it. */
    UP,
    /** To what was made from it. */
    DOWN
  }

  /**
   * Training compute in FLOP.
   *
   * @param own spent on the model itself
   * @param lineage spent on it and on all that it was made from, teachers left out
   */
  public record Compute(FlopRange own, FlopRange lineage) {

    /** In words, such as {@code +1e22 FLOP, 3.81e25 FLOP in all}; empty where nothing is known. */
    String text() {
      if (lineage.isUnknown() || lineage.isNone()) {
        return "";
      }
      if (own.equals(lineage)) {
        return own.text();
      }
      String added = own.isUnknown() || own.isNone() ? "" : "+" + own.text() + ", ";
      return added + lineage.text() + " in all";
    }
  }

  /** The same with another graph or direction. */
  public LineageReport of(Lineage part, Direction way) {
    return new LineageReport(part, compute, way, inputs, problems);
  }

  /** How a run that writes it ends. */
  public ExitStatus status() {
    if (inputs.total() == 0) {
      return ExitStatus.NO_INPUT;
    }
    return inputs.isIncomplete() ? ExitStatus.INCOMPLETE : ExitStatus.CLEAN;
  }
}
