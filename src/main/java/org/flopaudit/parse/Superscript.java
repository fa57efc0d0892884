package org.flopaudit.parse;

/** Tells an exponent, as in {@code 10<sup>22</sup>}, from other raised text. */
final class Superscript {
  private Superscript() {}

  /**
   * Whether raised text is to be read as {@code ^} and itself: digits, perhaps signed, after a
   * digit, a letter or a closing bracket. Daggers and the "th" of "4th" are not.
   *
   * @param before the text before it
   * @param raised the raised text
   */
  static boolean isExponent(CharSequence before, String raised) {
    if (before.length() == 0 || raised.isEmpty()) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    boolean hasBase = Character.isLetterOrDigit(last) || last == ')' || last == '}';
    char first = raised.charAt(0);
    boolean isSigned = raised.length() > 1 && (first == '-' || first == '+' || first == '\u2212');
    return hasBase && Character.isDigit(isSigned ? raised.charAt(1) : first);
  }
}
