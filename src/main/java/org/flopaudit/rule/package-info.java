/** Conditions over facts, ledgers and positions, read from {@code rulesets/rules}. */
@NullMarked
package org.flopaudit.rule;

import org.jspecify.annotations.NullMarked;
