package org.flopaudit.quantity;

/** What kinds of characters there are in prose, and which of them mean the same. */
final class Characters {
  /** What {@link #raised} answers for a raised minus sign. */
  static final int MINUS = 10;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
  private static final char FIRST_SUBSCRIPT = '₀';
  private static final char LAST_SUBSCRIPT = '₉';

  private Characters() {}

  /** White space of any width, zero included. */
  static boolean isSpace(char c) {
    if (c > ' ' && c < 0x7f) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\u2060'
        || c == '\ufeff';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isSign(char c) {
    return c == '-' || c == '+' || c == '−';
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A letter of a script that parts words by spaces; "CO₂" is a word too. */
  static boolean isWordLetter(char c) {
    if (c < 0x80) {
      return isAsciiLetter(c);
    }
    return (Character.isLetter(c) && !isIdeograph(c)) || isSubscript(c);
  }

  /** A character that may stand inside a name such as {@code org/Llama-3.1_70B+}. */
  static boolean isNamePart(char c) {
    return switch (c) {
      case '-', '_', '.', '/', '+' -> true;
      default -> isWordLetter(c) || isDigit(c);
    };
  }

  /** A character of a script that is read one by one. */
  static boolean isIdeograph(char c) {
    if (c < 0x2e80) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }

  /** The digit that a superscript stands for, {@link #MINUS}, or -1 for any other character. */
  static int raised(char c) {
    return SUPERSCRIPTS.indexOf(c);
  }

  /** A word with its subscript digits as plain ones: "CO2" for "CO₂". */
  static String onTheLine(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isSubscript(word.charAt(i))) {
        return withoutSubscripts(word);
      }
    }
    return word;
  }

  private static String withoutSubscripts(String word) {
    StringBuilder plain = new StringBuilder(word);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isSubscript(c)) {
        plain.setCharAt(i, (char) ('0' + c - FIRST_SUBSCRIPT));
      }
    }
    return plain.toString();
  }

  private static boolean isSubscript(char c) {
    return c >= FIRST_SUBSCRIPT && c <= LAST_SUBSCRIPT;
  }

  /** The one spelling of a symbol: "-" for every dash, "x" for every times sign. */
  static String folded(char symbol) {
    return switch (symbol) {
      case '–', '—', '‐', '‑', '‒', '―', '−', '－' -> "-";
      case '×', '✕', '⨯', '⋅', '·', '∗', '*' -> "x";
      case '∼', '～', '≈', '≃', '〜', '⁓' -> "~";
      case '⇒', '➔', '⟶' -> "→";
      case '’', '＇' -> "'";
      case '：' -> ":";
      case '（' -> "(";
      case '）' -> ")";
      case '，', '、' -> ",";
      case '％' -> "%";
      case '＄' -> "$";
      case '＞' -> ">";
      case '＜' -> "<";
      default -> String.valueOf(symbol);
    };
  }

  /** The symbol that a LaTeX command draws; empty for a command of layout. */
  static String drawn(String command) {
    return switch (command) {
      case "times", "cdot", "ast" -> "x";
      case "sim", "approx", "simeq", "thickapprox" -> "~";
      case "geq", "ge", "gtrsim", "geqslant" -> "≥";
      case "leq", "le", "lesssim", "leqslant" -> "≤";
      case "gt" -> ">";
      case "lt" -> "<";
      case "to", "rightarrow" -> "→";
      default -> "";
    };
  }
}
