/** Estimates and lineage into the compute entries of each model. Free of law. */
@NullMarked
package org.flopaudit.ledger;

import org.jspecify.annotations.NullMarked;
