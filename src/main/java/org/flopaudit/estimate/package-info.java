/** Facts into training compute, as intervals with their derivation. Knows no law. */
@NullMarked
package org.flopaudit.estimate;

import org.jspecify.annotations.NullMarked;
