package org.flopaudit.report;

import java.util.Locale;

/** Text of somebody else's made safe to look at and to pass on. */
public final class Visible {
  private static final char REPLACEMENT = '\uFFFD';

  private Visible() {}

  /**
   * The text for a terminal: on one line, with control characters and those that reorder text
   * written as {@code \\u001B}.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> line.append(isBlank(c) ? " " : shown(c)));
    return line.toString();
  }

  /** The text like {@link #line}, with its line ends and tabs as they are. */
  static String lines(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    text.codePoints().forEach(c -> lines.append(isBlank(c) ? Character.toString(c) : shown(c)));
    return lines.toString();
  }

  /** A character as it may stand on a terminal; one that would act there is spelled out. */
  static String shown(int codePoint) {
    if (isSurrogate(codePoint)) {
      return String.valueOf(REPLACEMENT);
    }
    return acts(codePoint) ? escaped(codePoint) : Character.toString(codePoint);
  }

  /** The text without NUL and without halves of surrogate pairs, which strict readers refuse. */
  static String wellFormed(String text) {
    if (text.chars().noneMatch(c -> c == 0 || isSurrogate(c))) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> clean.appendCodePoint(c == 0 || isSurrogate(c) ? REPLACEMENT : c));
    return clean.toString();
  }

  /**
   * Whether a terminal would obey the character, show the text in another order for it, or show
   * nothing of what it says: tags spell words that only machines read.
   */
  static boolean acts(int codePoint) {
    return Character.isISOControl(codePoint)
        || codePoint == 0x061C
        || codePoint == 0x200E
        || codePoint == 0x200F
        || (codePoint >= 0x2028 && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || (codePoint >= 0xE0000 && codePoint <= 0xE007F);
  }

  /** The character's number in the way Java writes it. */
  static String escaped(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "\\u" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  private static boolean isBlank(int codePoint) {
    return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
