/** Facts of many documents into a graph of models. Knows no law and no arithmetic of compute. */
@NullMarked
package org.flopaudit.lineage;

import org.jspecify.annotations.NullMarked;
