package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A row of tokens seen through the words of a lexicon. Every place may be asked for; before the
 * first token and behind the last one there is nothing.
 *
 * @param tokens the tokens, in order
 * @param lexicon the words
 */
record TokenRow(List<Token> tokens, Lexicon lexicon) {

  int size() {
    return tokens.size();
  }

  Token get(int at) {
    return tokens.get(at);
  }

  boolean has(int at) {
    return at >= 0 && at < tokens.size();
  }

  boolean is(int at, String folded) {
    return has(at) && tokens.get(at).is(folded);
  }

  boolean is(int at, Particle particle) {
    return has(at) && lexicon.is(particle, tokens.get(at).folded());
  }

  boolean is(int at, Token.Kind kind) {
    return has(at) && tokens.get(at).kind() == kind;
  }

  /** Whether white space stands before a token. */
  boolean isSpaced(int at) {
    return has(at) && tokens.get(at).spaced();
  }

  /** Whether a token has at most two letters of an alphabet, so that it could be many things. */
  boolean isShort(int at) {
    return has(at)
        && tokens.get(at).text().length() <= 2
        && !Characters.isIdeograph(tokens.get(at).text().charAt(0));
  }

  /** Whether a token is a number written as a clock, "0:40:10". */
  boolean isClock(int at) {
    return is(at, Token.Kind.NUMBER) && tokens.get(at).text().indexOf(':') > 0;
  }

  /** The place behind a symbol, if it stands there. */
  int skip(int at, String symbol) {
    return is(at, symbol) ? at + 1 : at;
  }

  Optional<Phrases.Match<List<Unit>>> unit(int at) {
    return lexicon.units().longest(tokens, at);
  }

  Optional<Phrases.Match<BigDecimal>> scale(int at) {
    return lexicon.scales().longest(tokens, at);
  }

  Optional<Phrases.Match<BigDecimal>> numberWord(int at) {
    return lexicon.numberWords().longest(tokens, at);
  }

  Optional<Phrases.Match<String>> device(int at) {
    return lexicon.device(tokens, at);
  }

  /** The bound that stands before a number and begins at a token. */
  Optional<Phrases.Match<Bound>> bound(int at) {
    return lexicon.bounds().longest(tokens, at);
  }

  /** The bound that stands behind a number or its unit: "or more". */
  Optional<Phrases.Match<Bound>> boundBehind(int at) {
    return lexicon.boundsBehind().longest(tokens, at);
  }
}
