package org.flopaudit.fact;

import org.flopaudit.source.Evidence;

/**
 * A statement that something is not disclosed. Silence is not such a statement.
 *
 * @param kind what is withheld
 * @param evidence the words that say so
 */
public record Withheld(FactKind kind, Evidence evidence) {}
