/** Markdown, HTML and JSON into documents. The only package that knows their libraries. */
@NullMarked
package org.flopaudit.parse;

import org.jspecify.annotations.NullMarked;
