/** A finished report and the writers that only write. */
@NullMarked
package org.flopaudit.report;

import org.jspecify.annotations.NullMarked;
