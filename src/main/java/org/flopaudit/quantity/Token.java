package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.source.Span;

/**
 * The smallest stretch of prose that means something.
 *
 * @param kind what it is
 * @param text its characters, dashes and times signs folded to {@code -} and {@code x}
 * @param folded the text in lower case, for look-up
 * @param number what a number is worth
 * @param span where it stands in the prose
 * @param spaced whether white space stands before it
 */
public record Token(
    Kind kind, String text, String folded, Optional<BigDecimal> number, Span span, boolean spaced) {

  /** What a token is. */
  public enum Kind {
    /** Digits, with their separators, decimals and exponent. */
    NUMBER,
    /** Superscript digits, or digits after a caret: an exponent or a footnote mark. */
    RAISED,
    /** A word with digits in it, such as {@code Llama-3.1-405B}: its digits are not numbers. */
    NAME,
    /** A word without digits; one character of a script without spaces. */
    WORD,
    /** Anything else, one character each. */
    SYMBOL
  }

  /** Whether this is the given symbol or word, in any case. */
  public boolean is(String folded) {
    return this.folded.equals(folded);
  }
}
