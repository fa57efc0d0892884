package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Span;

/**
 * A passage with all that was recognised in it.
 *
 * @param passage the passage
 * @param tokens its tokens
 * @param quantities its quantities, bare numbers included
 * @param cues its cues
 * @param names the names of models in it
 * @param headers of a cell, its headers: those of its column from the nearest up, then those of its
 *     row; else empty
 * @param table what the table is that a cell stands in
 */
record Reading(
    Passage passage,
    List<Token> tokens,
    List<Quantity> quantities,
    List<Cue> cues,
    List<NameMention> names,
    List<Header> headers,
    TableSense table) {

  /** The words of the passage. */
  String text() {
    return passage.prose().text();
  }

  /** Evidence for a stretch of the passage. */
  Evidence evidence(Span span) {
    return passage.document().file().evidence(passage.prose().source(span));
  }

  /** Evidence for the whole passage. */
  Evidence evidence() {
    return evidence(new Span(0, text().length()));
  }

  /** The stretch of the passage that some tokens cover. */
  Span span(int from, int to) {
    return tokens.get(from).span().union(tokens.get(to - 1).span());
  }

  /** Whether a token is part of a model's name, so that its digits count nothing. */
  boolean isInName(int token) {
    return names.stream().anyMatch(name -> name.from() <= token && token < name.to());
  }

  /** Whether a sign stands anywhere in the passage. */
  boolean has(Sign sign) {
    return cues.stream().anyMatch(cue -> cue.sign() == sign);
  }

  /** Whether a sign stands among some tokens. */
  boolean has(Sign sign, Span range) {
    return cues.stream().anyMatch(cue -> cue.sign() == sign && within(cue, range));
  }

  /** Whether a sign stands in the clause of a cue, at most some tokens before it. */
  boolean hasBefore(Sign sign, Cue cue, int farthest) {
    Span clause = clause(cue.from());
    return cues.stream()
        .anyMatch(
            other ->
                other.sign() == sign
                    && within(other, clause)
                    && other.from() <= cue.from()
                    && cue.from() - other.to() <= farthest);
  }

  /** Whether a cue is part of the name of a linked data set: "hh-rlhf". */
  boolean isInDatasetLink(Cue cue) {
    Span words = span(cue.from(), cue.to());
    return passage.prose().links().stream()
        .anyMatch(
            link -> link.text().overlaps(words) && HubLinks.dataset(link.target()).isPresent());
  }

  /** The cue nearest to a token among those that pass a test, within a range of tokens. */
  Optional<Cue> nearest(int token, Span range, Predicate<Sign> test) {
    Cue best = null;
    for (Cue cue : cues) {
      if (test.test(cue.sign()) && within(cue, range)) {
        // a tie goes to the left
        if (best == null || distance(cue, token) < distance(best, token)) {
          best = cue;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** All tokens, as a range. */
  Span all() {
    return new Span(0, tokens.size());
  }

  /** The clause around a token: cut at semicolons, "while", "whereas", "but". */
  Span clause(int token) {
    int from = token;
    while (from > 0 && !endsClause(tokens.get(from - 1))) {
      from--;
    }
    int to = token;
    while (to < tokens.size() && !endsClause(tokens.get(to))) {
      to++;
    }
    return new Span(from, Math.max(to, from));
  }

  /** The clauses of the passage, in order. */
  List<Span> clauses() {
    List<Span> clauses = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Span clause = clause(at);
      clauses.add(clause);
      at = clause.end() + 1;
    }
    return clauses;
  }

  private static boolean within(Cue cue, Span range) {
    return range.start() <= cue.from() && cue.to() <= range.end();
  }

  private static int distance(Cue cue, int token) {
    return cue.to() <= token ? token - cue.to() : Math.max(0, cue.from() - token);
  }

  private static boolean endsClause(Token token) {
    return token.is(";")
        || token.is("while")
        || token.is("whereas")
        || token.is("but")
        || token.is("；");
  }
}
