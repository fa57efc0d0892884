package org.flopaudit.report;

import java.lang.Character.UnicodeScript;

/** How many columns of a terminal characters take: none, one or two. */
final class DisplayWidth {
  private DisplayWidth() {}

  /** The columns of a text that holds no tabs and no control characters. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The columns of a character. */
  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    if (codePoint >= 0x1F300 && codePoint <= 0x1FAFF) {
      return true; // pictographs
    }
    if ((codePoint >= 0x3000 && codePoint <= 0x303E)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)) {
      return true; // punctuation and full-width forms
    }
    if (codePoint >= 0xFF61 && codePoint <= 0xFFDC) {
      return false; // half-width forms of the scripts below
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL;
  }
}
