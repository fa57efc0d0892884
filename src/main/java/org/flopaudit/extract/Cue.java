package org.flopaudit.extract;

import org.flopaudit.source.Span;

/**
 * A phrase that was found among the tokens of a passage.
 *
 * @param sign what it tells
 * @param from its first token
 * @param to the token after its last
 */
record Cue(Sign sign, int from, int to) {

  /** Whether it lies within a range of tokens. */
  boolean isWithin(Span range) {
    return range.start() <= from && to <= range.end();
  }

  /** How many tokens lie between it and a token; 0 for a token of its own. */
  int distance(int token) {
    return to <= token ? token - to : Math.max(0, from - token);
  }

  /** Whether it stands behind another. */
  boolean follows(Cue other) {
    return other.to <= from;
  }

  /** Whether it ends before a token, with at most some tokens between them. */
  boolean isRightBefore(int token, int between) {
    return to <= token && token - to <= between;
  }
}
