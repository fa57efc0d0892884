/**
 * Amounts in prose: a lexer, a small grammar and words from a table. Knows nothing of AI models.
 */
@NullMarked
package org.flopaudit.quantity;

import org.jspecify.annotations.NullMarked;
