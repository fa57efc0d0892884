package org.flopaudit.parse;

import java.util.Set;

/**
 * What raised text, as in {@code <sup>}, is to a reader. Directly after a digit, a closing bracket
 * or a single letter, letters and digits are an exponent, or the ending of an ordinal; after a ten
 * even with a space between. A long text is small print. Anything else, such as a dagger or a
 * number after a word, marks a footnote and is no word of the sentence.
 */
enum Raised {
  /** A power: {@code 10<sup>22</sup>}. */
  EXPONENT,
  /** The ending of an ordinal: {@code 4<sup>th</sup>}. */
  ORDINAL,
  /** A remark set small: {@code <sup>on eight GPUs for two days</sup>}. */
  SMALL_PRINT,
  /** The mark of a footnote, a trademark, an affiliation. */
  MARK;

  /** A text longer than this is small print. */
  static final int LONGEST_MARK = 20;

  private static final String SIGNS = "+-\u2212\u2013./ ";
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
  private static final Set<String> TRADEMARKS = Set.of("TM", "SM");

  /**
   * What a raised text is.
   *
   * @param raised the text, without white space at either end
   * @param before the words before it
   */
  static Raised of(String raised, CharSequence before) {
    if (raised.length() > LONGEST_MARK) {
      return SMALL_PRINT;
    }
    if (!isExpression(raised) || TRADEMARKS.contains(raised) || !followsBase(before)) {
      return MARK;
    }
    return ORDINALS.contains(raised) ? ORDINAL : EXPONENT;
  }

  private static boolean isExpression(String raised) {
    boolean says = false;
    for (int i = 0; i < raised.length(); i++) {
      boolean isWord = Character.isLetterOrDigit(raised.charAt(i));
      if (!isWord && SIGNS.indexOf(raised.charAt(i)) < 0) {
        return false;
      }
      says |= isWord;
    }
    return says;
  }

  private static boolean followsBase(CharSequence before) {
    int end = before.length();
    while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
      end--;
    }
    if (end < before.length()) {
      return isTen(before, end);
    }
    if (end == 0) {
      return false;
    }
    char last = before.charAt(end - 1);
    return Character.isDigit(last) || last == ')' || isVariable(before, end);
  }

  /** Whether the words up to an offset end in the number ten. */
  private static boolean isTen(CharSequence words, int end) {
    return end >= 2
        && words.charAt(end - 2) == '1'
        && words.charAt(end - 1) == '0'
        && (end == 2 || !isPartOfNumber(words.charAt(end - 3)));
  }

  private static boolean isPartOfNumber(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == ',' || c == '-';
  }

  /** Whether the words up to an offset end in a word of a single letter. */
  private static boolean isVariable(CharSequence words, int end) {
    return Character.isLetter(words.charAt(end - 1))
        && (end == 1 || !Character.isLetterOrDigit(words.charAt(end - 2)));
  }
}
