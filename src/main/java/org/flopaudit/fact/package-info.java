/**
 * What a document discloses, each fact with its evidence. Knows neither where it came from nor its
 * use.
 */
@NullMarked
package org.flopaudit.fact;

import org.jspecify.annotations.NullMarked;
