/**
 * What runs keep in a database file: the documents as they were read, in a compact form, and the
 * results as tables that anybody can ask in SQL. Knows nothing of how either is made.
 */
@NullMarked
package org.flopaudit.store;

import org.jspecify.annotations.NullMarked;
