/**
 * What people decide about findings, and how one run compares with another: suppressions,
 * baselines, stored reports, receipts. Knows no rule's reasons.
 */
@NullMarked
package org.flopaudit.review;

import org.jspecify.annotations.NullMarked;
