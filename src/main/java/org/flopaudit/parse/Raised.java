package org.flopaudit.parse;

import java.util.Set;

/**
 * What raised text, as in {@code <sup>}, is to a reader. Directly after a digit or a closing
 * bracket letters and digits are an exponent, or the ending of an ordinal; after a ten even with a
 * space between. A long text is small print. Anything else, such as a dagger or a number after a
 * word, marks a footnote and is no word of the sentence.
 */
enum Raised {
  /** A power: {@code 10<sup>22</sup>}. */
  EXPONENT,
  /** The ending of an ordinal, or a remark set small. */
  WORDS,
  /** The mark of a footnote or a trademark. */
  MARK;

  private static final int LONGEST_MARK = 20;
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
      return WORDS;
    }
    if (!isExpression(raised) || TRADEMARKS.contains(raised) || !followsBase(before)) {
      return MARK;
    }
    return ORDINALS.contains(raised) ? WORDS : EXPONENT;
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
    String words = before.subSequence(Math.max(0, before.length() - 4), before.length()).toString();
    String base = words.stripTrailing();
    if (base.isEmpty()) {
      return false;
    }
    if (base.length() < words.length()) {
      return base.endsWith("10")
          && (base.length() == 2 || Character.isWhitespace(base.charAt(base.length() - 3)));
    }
    char last = base.charAt(base.length() - 1);
    return Character.isDigit(last) || last == ')';
  }
}
