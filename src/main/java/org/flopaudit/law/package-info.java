/** Frameworks as data, and the position of a ledger under each. Knows no documents. */
@NullMarked
package org.flopaudit.law;

import org.jspecify.annotations.NullMarked;
