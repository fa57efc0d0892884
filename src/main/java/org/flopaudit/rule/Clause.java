package org.flopaudit.rule;

import org.flopaudit.finding.Level;

/**
 * One outcome of a rule.
 *
 * @param level how grave it is
 * @param condition when it is so
 * @param message what is then said
 */
record Clause(Level level, Condition condition, Template message) {}
