package org.flopaudit.extract;

/**
 * A phrase that was found among the tokens of a passage.
 *
 * @param sign what it tells
 * @param from its first token
 * @param to the token after its last
 */
record Cue(Sign sign, int from, int to) {}
