package org.flopaudit.fact;

import org.flopaudit.source.Evidence;

/**
 * Template text that was never filled in.
 *
 * @param section the heading or the key it stands under
 * @param evidence the template text
 */
public record Placeholder(String section, Evidence evidence) {}
