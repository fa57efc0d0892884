/**
 * Documents into facts: roles from cues, and one small class for each kind of fact. Sees no raw
 * text.
 */
@NullMarked
package org.flopaudit.extract;

import org.jspecify.annotations.NullMarked;
