/** Files as text: spans, positions and evidence. Knows nothing of Markdown, of models or of law. */
@NullMarked
package org.flopaudit.source;

import org.jspecify.annotations.NullMarked;
