package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Span;

/**
 * A passage with all that was recognised in it and around it.
 *
 * @param passage the passage
 * @param words its tokens, cues and names
 * @param clauses its clauses
 * @param quantities its quantities, bare numbers included
 * @param headers of a cell, its headers: those of its column from the nearest up, then those of its
 *     row; else empty
 * @param table what the table is that a cell stands in
 * @param above the lines above it, the nearest first: what introduces it, then its headings
 * @param smallWords the small words by which it was read
 */
record Reading(
    Passage passage,
    Recognised words,
    Clauses clauses,
    List<Quantity> quantities,
    List<Header> headers,
    TableSense table,
    List<Surrounding> above,
    SmallWords smallWords) {

  /** The words of the passage. */
  String text() {
    return passage.prose().text();
  }

  /** Its tokens. */
  List<Token> tokens() {
    return words.tokens();
  }

  /** Its cues, in order. */
  List<Cue> cues() {
    return words.cues();
  }

  /** The names of models in it, in order. */
  List<NameMention> names() {
    return words.names();
  }

  /** The names in it that it can say a model came from, in order. */
  List<NameMention> relatedNames() {
    return words.relatedNames();
  }

  // ---- evidence

  /** Evidence for the whole passage. */
  Evidence evidence() {
    return evidence(new Span(0, text().length()));
  }

  /** Evidence for a stretch of the passage. */
  Evidence evidence(Span span) {
    return passage.document().file().evidence(passage.prose().source(span));
  }

  /** Evidence for some tokens. */
  Evidence evidence(int from, int to) {
    return evidence(span(from, to));
  }

  /** The stretch of the passage that some tokens cover. */
  Span span(int from, int to) {
    return tokens().get(from).span().union(tokens().get(to - 1).span());
  }

  // ---- tokens

  /** Whether a token is of a class of small words; none is before the start or beyond the end. */
  boolean is(WordClass wordClass, int token) {
    return token >= 0 && token < tokens().size() && smallWords.is(wordClass, tokens().get(token));
  }

  /** Whether all tokens of a range are of a class of small words. */
  boolean areAll(WordClass wordClass, int from, int to) {
    for (int token = from; token < to; token++) {
      if (!is(wordClass, token)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no comma or semicolon stands between two tokens, whichever is first. */
  boolean hasNoComma(int one, int other) {
    for (int at = Math.min(one, other); at < Math.max(one, other); at++) {
      if (tokens().get(at).is(",") || is(WordClass.CLAUSE_END, at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is part of a model's name, so that its digits count nothing. */
  boolean isInName(int token) {
    return names().stream().anyMatch(name -> name.covers(token));
  }

  /** All tokens, as a range. */
  Span all() {
    return new Span(0, tokens().size());
  }

  /** The clause around a token, as a range of tokens. */
  Span clause(int token) {
    return clauses.around(token);
  }

  /** The part of a clause around a token that commas end, as a range of tokens. */
  Span segment(int token) {
    Span clause = clause(token);
    int from = token;
    while (from > clause.start() && !tokens().get(from - 1).is(",")) {
      from--;
    }
    int to = token;
    while (to < clause.end() && !tokens().get(to).is(",")) {
      to++;
    }
    return new Span(from, Math.max(from, to));
  }

  // ---- cues

  /** Whether a sign stands anywhere in the passage. */
  boolean has(Sign sign) {
    return words.has(sign);
  }

  /** Whether a sign stands in the clause of a token. */
  boolean hasNear(Sign sign, int token) {
    if (!has(sign)) {
      return false;
    }
    Span clause = clause(token);
    return has(sign, cue -> cue.isWithin(clause));
  }

  /** Whether a cue with this sign passes a test. */
  boolean has(Sign sign, Predicate<Cue> test) {
    return has(sign) && cues().stream().anyMatch(cue -> cue.sign() == sign && test.test(cue));
  }

  /** Whether a sign is among those of the headers. */
  boolean isHeaded(Sign sign) {
    return headers.stream().anyMatch(header -> header.has(sign));
  }

  /** The cue nearest to a token among those that pass a test, within a range of tokens. */
  Optional<Cue> nearest(int token, Span range, Predicate<Sign> test) {
    Optional<Cue> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (Cue cue : cues()) {
      // of two as near the left one
      if (test.test(cue.sign()) && cue.isWithin(range) && cue.distance(token) < least) {
        nearest = Optional.of(cue);
        least = cue.distance(token);
      }
    }
    return nearest;
  }

  // ---- names

  /** Whether it names a model that the document is about. */
  boolean namesOwn() {
    return words.namesOwn();
  }

  /**
   * The models that a cell names and its row labels so, as in "Base model | X", in a table of pairs
   * or in the column of a model of the document; or its column, where the row is that of one.
   */
  List<NameMention> labelled(Sign label) {
    if (headers.isEmpty()) {
      return List.of();
    }
    boolean isLabelled =
        headers.stream()
            .filter(header -> header.isNamed(label))
            .anyMatch(header -> header.column() ? ownRow().isPresent() : isValue());
    return isLabelled
        ? names().stream().filter(name -> name.known() && !name.itself()).toList()
        : List.of();
  }

  private boolean isValue() {
    return table.pairs() || own(true).isPresent();
  }

  /** The header of a cell that names a model of the document, its row's before its column's. */
  Optional<Header> ownHeader() {
    return ownRow().or(() -> own(true));
  }

  /** The header of the row of a cell that names a model of the document, if one does. */
  Optional<Header> ownRow() {
    return own(false);
  }

  private Optional<Header> own(boolean column) {
    return headers.stream()
        .filter(header -> header.column() == column && header.namesOwn())
        .findFirst();
  }
}
