/** What is reported. Knows neither rules nor formats. */
@NullMarked
package org.flopaudit.finding;

import org.jspecify.annotations.NullMarked;
