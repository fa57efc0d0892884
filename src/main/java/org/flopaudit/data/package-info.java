/**
 * The readers of {@code rulesets/}: tables and YAML, every fault with its line. Knows no rule and
 * no law.
 */
@NullMarked
package org.flopaudit.data;

import org.jspecify.annotations.NullMarked;
