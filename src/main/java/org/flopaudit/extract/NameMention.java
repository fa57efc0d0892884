package org.flopaudit.extract;

import org.flopaudit.source.Span;

/**
 * The name of a model in a passage.
 *
 * @param text as the document writes it; of a link, the hub id it leads to
 * @param span where it stands in the passage's prose
 * @param from its first token
 * @param to the token after its last
 * @param own whether it is a model that the document is about
 * @param itself whether it is just the name of the document's repository, or its title
 * @param known whether it is surely a model: of a known family, the document's own, or a link to
 *     the hub; not just a word that ends in a size, as names of data sets do
 */
record NameMention(
    String text, Span span, int from, int to, boolean own, boolean itself, boolean known) {
  private static final int NEAR_START = 2;

  /** Whether it stands where the subject of a sentence stands. */
  boolean isNearStart() {
    return from <= NEAR_START;
  }

  /** Whether it lies within a range of tokens. */
  boolean isWithin(Span range) {
    return range.start() <= from && to <= range.end();
  }

  /** Whether a token is part of it. */
  boolean covers(int token) {
    return from <= token && token < to;
  }
}
