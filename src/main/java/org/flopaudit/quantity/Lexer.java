package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flopaudit.source.Span;

/**
 * Cuts prose into tokens in one pass. Names are tokens: {@code Llama-3.1-405B} and {@code
 * A100-80GB} are eaten whole, so that their digits are never numbers. Dashes, times signs and
 * tildes of any kind, LaTeX's included, are folded to one each.
 */
public final class Lexer {
  private static final int LONGEST_NUMBER = 48;
  private static final int LONGEST_FORMULA = 120;

  private final Lexicon lexicon;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean spaced = true;
  private int mathEnd = -1;

  private Lexer(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /** The tokens of a text, in order; their spans ascend and do not overlap. */
  public static List<Token> tokens(String text, Lexicon lexicon) {
    Lexer lexer = new Lexer(lexicon, text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || isSpace(c)) {
      at++;
      spaced = true;
    } else if (c == '\\') {
      latex();
    } else if (isDigit(c)) {
      number();
    } else if (superscript(c) >= 0) {
      superscripts();
    } else if (c == '^' && raisedEnd() > at) {
      raised();
    } else if (c == '$' && isMath()) {
      at++;
      spaced = true;
    } else if (isTimes(c)) {
      symbol('×');
    } else if (isIdeograph(c)) {
      add(Token.Kind.WORD, at, at + 1);
    } else if (Character.isLetter(c)) {
      word();
    } else {
      symbol(c);
    }
  }

  // ---- numbers

  private void number() {
    int start = at;
    int whole = digits(start);
    int end = groups(start, whole);
    StringBuilder plain = new StringBuilder();
    text.substring(start, end)
        .chars()
        .filter(c -> isDigit((char) c))
        .forEach(plain::appendCodePoint);
    boolean decimals =
        end + 1 < text.length()
            && (text.charAt(end) == '.' || (text.charAt(end) == ',' && end == whole))
            && isDigit(text.charAt(end + 1));
    if (decimals) {
      int fraction = digits(end + 1);
      if (isVersion(fraction)) {
        name(start);
        return;
      }
      plain.append('.').append(text, end + 1, fraction);
      end = fraction;
    }
    int exponent = exponent(end);
    if (exponent > end) {
      plain.append('e').append(text, end + 1, exponent);
      end = exponent;
    }
    if (continuesAsName(end)) {
      name(start);
    } else if (plain.length() > LONGEST_NUMBER) {
      add(Token.Kind.NAME, start, end);
    } else {
      at = end;
      addNumber(new BigDecimal(plain.toString()), start, end);
    }
  }

  private int digits(int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * The end of the groups of three digits that follow the first digits, all behind one separator.
   * Plain spaces part numbers in a row of figures too, so there it takes two groups.
   */
  private int groups(int start, int end) {
    String separator = end - start <= 3 ? separator(end) : "";
    if (separator.isEmpty()) {
      return end;
    }
    int last = end;
    int groups = 0;
    while (text.startsWith(separator, last)
        && digits(last + separator.length()) == last + separator.length() + 3) {
      last += separator.length() + 3;
      groups++;
    }
    return groups >= (separator.isBlank() ? 2 : 1) ? last : end;
  }

  private String separator(int at) {
    for (String separator :
        List.of(",", "'", "’", "_", " ", "\u00a0", "\u2009", "\u202f", "\\,", "{,}")) {
      if (text.startsWith(separator, at)) {
        return separator;
      }
    }
    return "";
  }

  /** Whether another full stop and digit follow, as in 2.5.1. */
  private boolean isVersion(int end) {
    return end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
  }

  private int exponent(int end) {
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int digits = end + 1;
      if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
        digits++;
      }
      int exponentEnd = digits(digits);
      if (exponentEnd > digits && exponentEnd - digits <= 3 && !continuesAsName(exponentEnd)) {
        return exponentEnd;
      }
    }
    return end;
  }

  /**
   * Whether letters glued to a number make it a name ("4o") and not an amount ("15T", "8xH100").
   */
  private boolean continuesAsName(int end) {
    if (end >= text.length() || !isWordLetter(text.charAt(end))) {
      return false;
    }
    int letters = end;
    while (letters < text.length() && isWordLetter(text.charAt(letters))) {
      letters++;
    }
    String suffix = text.substring(end, letters);
    boolean digitFollows = letters < text.length() && isDigit(text.charAt(letters));
    if (suffix.charAt(0) == 'x' || suffix.charAt(0) == 'X') {
      return suffix.length() > 1 && !lexicon.isDevice(run(end + 1));
    }
    return digitFollows || !lexicon.isUnitOrScale(suffix);
  }

  // ---- words and names

  private void word() {
    int start = at;
    if (isGluedToNumber()) {
      // the number has made sure that these letters are a unit or a scale
      int letters = start;
      while (letters < text.length() && isWordLetter(text.charAt(letters))) {
        letters++;
      }
      add(Token.Kind.WORD, start, letters);
      return;
    }
    String run = run(start);
    int end = start + run.length();
    boolean hasDigit = run.chars().anyMatch(c -> isDigit((char) c));
    if (hasDigit || isId(run)) {
      nameParts(start, end);
    } else {
      words(start, end);
    }
  }

  /** A run of name characters; a full stop or a hyphen at its end does not belong to it. */
  private String run(int start) {
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    while (end > start
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && text.charAt(end - 1) != '+') {
      end--;
    }
    return text.substring(start, end);
  }

  private void name(int start) {
    int end = start + run(start).length();
    nameParts(start, end);
  }

  /** A name, with trailing words such as "-hours" or "-based" as tokens of their own. */
  private void nameParts(int start, int end) {
    int cut = end;
    int hyphen = text.lastIndexOf('-', end - 1);
    while (hyphen > start && lexicon.isTail(text.substring(hyphen + 1, cut))) {
      cut = hyphen;
      hyphen = text.lastIndexOf('-', cut - 1);
    }
    add(Token.Kind.NAME, start, cut);
    if (cut < end) {
      words(cut, end);
    }
  }

  /** The words of a run without digits, parted at hyphens, slashes, full stops and underscores. */
  private void words(int start, int end) {
    int i = start;
    while (i < end) {
      int wordEnd = i;
      while (wordEnd < end && isWordLetter(text.charAt(wordEnd))) {
        wordEnd++;
      }
      if (wordEnd > i) {
        add(Token.Kind.WORD, i, wordEnd);
        i = wordEnd;
      } else {
        add(Token.Kind.SYMBOL, i, i + 1);
        i++;
      }
    }
  }

  /** A repository id without digits, such as {@code tiiuae/falcon-rw}; not "and/or". */
  private boolean isId(String run) {
    int slash = run.indexOf('/');
    if (slash < 2 || slash != run.lastIndexOf('/') || run.length() - slash < 4) {
      return false;
    }
    if (lexicon.isUnitOrScale(run.substring(0, slash))) {
      return false;
    }
    String name = run.substring(slash + 1);
    boolean joined = run.indexOf('-') > 0 || run.indexOf('_') > 0;
    boolean inner = name.chars().skip(1).anyMatch(Character::isUpperCase);
    return joined || inner;
  }

  // ---- raised digits

  private void superscripts() {
    int start = at;
    StringBuilder digits = new StringBuilder();
    while (at < text.length() && superscript(text.charAt(at)) >= 0) {
      int digit = superscript(text.charAt(at));
      digits.append(digit == MINUS ? "-" : Integer.toString(digit));
      at++;
    }
    addRaised(digits.toString(), start, at);
  }

  /** The end of a caret and its digits, or the caret's own place. */
  private int raisedEnd() {
    int digits = at + 1;
    boolean braced =
        digits < text.length() && (text.charAt(digits) == '{' || text.charAt(digits) == '(');
    if (braced) {
      digits++;
    }
    while (digits < text.length() && text.charAt(digits) == ' ') {
      digits++;
    }
    if (digits < text.length() && isSign(text.charAt(digits))) {
      digits++;
    }
    int end = digits(digits);
    if (end == digits) {
      return at;
    }
    while (braced && end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return braced && end < text.length() ? end + 1 : end;
  }

  private void raised() {
    int start = at;
    int end = raisedEnd();
    StringBuilder digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits.append(c);
      } else if (c == '-' || c == '−') {
        digits.append('-');
      }
    }
    at = end;
    addRaised(digits.toString(), start, end);
  }

  private void addRaised(String digits, int start, int end) {
    boolean exponent =
        digits.length() <= 4 && Character.isDigit(digits.charAt(digits.length() - 1));
    tokens.add(
        new Token(
            Token.Kind.RAISED,
            text.substring(start, end),
            digits,
            exponent ? Optional.of(new BigDecimal(digits)) : Optional.empty(),
            new Span(start, end),
            spaced));
    spaced = false;
  }

  private boolean isGluedToNumber() {
    return !spaced
        && !tokens.isEmpty()
        && tokens.get(tokens.size() - 1).kind() == Token.Kind.NUMBER;
  }

  // ---- symbols

  /** Whether a dollar sign opens or closes a formula, which has a command or an exponent inside. */
  private boolean isMath() {
    if (at == mathEnd) {
      return true;
    }
    int end = text.indexOf('$', at + 1);
    if (end < 0 || end - at > LONGEST_FORMULA) {
      return false;
    }
    boolean formula = text.substring(at, end).chars().anyMatch(c -> c == '\\' || c == '^');
    mathEnd = formula ? end : mathEnd;
    return formula;
  }

  /** Whether an x is a times sign: glued to the number before it, and to a number or a device. */
  private boolean isTimes(char c) {
    if ((c != 'x' && c != 'X') || at + 1 >= text.length()) {
      return false;
    }
    return isGluedToNumber()
        && (!isWordLetter(text.charAt(at + 1)) || lexicon.isDevice(run(at + 1)));
  }

  private void latex() {
    int end = at + 1;
    while (end < text.length() && isAsciiLetter(text.charAt(end))) {
      end++;
    }
    String command = text.substring(at + 1, end);
    String folded =
        switch (command) {
          case "times", "cdot" -> "x";
          case "sim", "approx", "simeq", "thickapprox" -> "~";
          case "geq", "ge", "gtrsim" -> "≥";
          case "leq", "le", "lesssim" -> "≤";
          case "to", "rightarrow" -> "→";
          default -> "";
        };
    if (folded.isEmpty()) {
      // an escape such as "\%" or layout such as "\," and "\text": only what follows counts
      at = Math.max(end, at + 1);
      spaced |= command.isEmpty() && at < text.length() && text.charAt(at) == ',';
      return;
    }
    tokens.add(
        new Token(Token.Kind.SYMBOL, folded, folded, Optional.empty(), new Span(at, end), spaced));
    at = end;
    spaced = false;
  }

  private void symbol(char c) {
    String folded =
        switch (c) {
          case '–', '—', '‐', '‑', '‒', '―', '−', '－' -> "-";
          case '×', '✕', '⨯', '⋅', '·', '∗', '*' -> "x";
          case '∼', '～', '≈', '≃', '〜', '⁓' -> "~";
          case '⇒', '➔', '⟶' -> "→";
          case '：' -> ":";
          case '（' -> "(";
          case '）' -> ")";
          case '，', '、' -> ",";
          default -> String.valueOf(c);
        };
    tokens.add(
        new Token(
            Token.Kind.SYMBOL, folded, folded, Optional.empty(), new Span(at, at + 1), spaced));
    at++;
    spaced = false;
  }

  // ---- tokens

  private void add(Token.Kind kind, int start, int end) {
    String word = text.substring(start, end);
    tokens.add(
        new Token(
            kind,
            word,
            word.toLowerCase(Locale.ROOT),
            Optional.empty(),
            new Span(start, end),
            spaced));
    at = end;
    spaced = false;
  }

  private void addNumber(BigDecimal number, int start, int end) {
    String digits = text.substring(start, end);
    tokens.add(
        new Token(
            Token.Kind.NUMBER,
            digits,
            digits.toLowerCase(Locale.ROOT),
            Optional.of(number),
            new Span(start, end),
            spaced));
    spaced = false;
  }

  // ---- characters

  private static final int MINUS = 10;

  private static int superscript(char c) {
    return switch (c) {
      case '⁰' -> 0;
      case '¹' -> 1;
      case '²' -> 2;
      case '³' -> 3;
      case '⁴' -> 4;
      case '⁵' -> 5;
      case '⁶' -> 6;
      case '⁷' -> 7;
      case '⁸' -> 8;
      case '⁹' -> 9;
      case '⁻' -> MINUS;
      default -> -1;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+' || c == '−';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWordLetter(char c) {
    return Character.isLetter(c) && !isIdeograph(c);
  }

  private static boolean isNamePart(char c) {
    return isWordLetter(c)
        || isDigit(c)
        || c == '-'
        || c == '_'
        || c == '.'
        || c == '/'
        || c == '+';
  }

  private static boolean isSpace(char c) {
    return c == '\u00a0' || c == '\u2009' || c == '\u202f' || c == '\u2007';
  }

  static boolean isIdeograph(char c) {
    Character.UnicodeScript script =
        c < 0x2e80 ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }
}
