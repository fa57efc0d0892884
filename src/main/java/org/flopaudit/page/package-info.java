/**
 * A report, and the answer to a claim, as one page for a browser. The views here are finished words
 * for the templates of {@code src/main/jte}, which escape whatever they write; style and script are
 * resources.
 */
@NullMarked
package org.flopaudit.page;

import org.jspecify.annotations.NullMarked;
