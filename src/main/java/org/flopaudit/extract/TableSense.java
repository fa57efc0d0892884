package org.flopaudit.extract;

import java.util.Optional;

/**
 * What a table is, told by its headers as a whole.
 *
 * @param log whether it is a log of one run, a row an evaluation: it shows losses, or counts epochs
 *     or steps upward, and these are not totals
 * @param comparison whether some of its rows or columns are the document's own models by name, so
 *     that the others are somebody else's
 * @param modelsOnTop whether two and more of its columns are headed by models
 * @param modelColumn the column that names models; empty where none is headed so
 * @param configuration whether it lists the settings of a training run
 * @param pairs whether it has two columns, a key and its value
 * @param running whether it is about running the model: memory, latency, prices
 */
record TableSense(
    boolean log,
    boolean comparison,
    boolean modelsOnTop,
    Optional<Integer> modelColumn,
    boolean configuration,
    boolean pairs,
    boolean running) {
  static final TableSense NONE =
      new TableSense(false, false, false, Optional.empty(), false, false, false);
}
