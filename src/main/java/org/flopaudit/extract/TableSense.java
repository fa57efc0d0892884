package org.flopaudit.extract;

/**
 * What a table is, told by its headers as a whole.
 *
 * @param log whether it is a log of one run, a row an evaluation: its steps and epochs are not
 *     totals
 * @param comparison whether some of its rows or columns are the document's own models by name, so
 *     that the others are somebody else's
 * @param models whether its first column is headed as one of models
 */
record TableSense(boolean log, boolean comparison, boolean models) {
  static final TableSense NONE = new TableSense(false, false, false);
}
