/** What a reader sees in a file, whatever its format: blocks, tables, metadata. Knows no parser. */
@NullMarked
package org.flopaudit.document;

import org.jspecify.annotations.NullMarked;
