package org.flopaudit.quantity;

import static org.flopaudit.quantity.Characters.isDigit;
import static org.flopaudit.quantity.Characters.isNamePart;
import static org.flopaudit.quantity.Characters.isWordLetter;

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
  private static final int GROUP = 3;
  private static final int LONGEST_EXPONENT = 4;
  private static final int LONGEST_FORMULA = 120;

  /** Longer runs are several: each number looks at the whole run that it begins. */
  private static final int LONGEST_RUN = 500;

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
    if (Characters.isSpace(c)) {
      at++;
      spaced = true;
    } else if (c == '\\') {
      command();
    } else if (isDigit(c)) {
      number();
    } else if (c == '$' && isMath()) {
      at++;
      spaced = true;
    } else if (isTimes(c)) {
      symbol("x", at + 1);
    } else if (Characters.isIdeograph(c)) {
      word(at + 1);
    } else if (isWordLetter(c)) {
      letters();
    } else {
      raisedOrSymbol(c);
    }
  }

  // ---- numbers

  private void number() {
    Numeral numeral = Numeral.at(text, at);
    String run = run(at);
    if (numeral.isLabel() || lexicon.isDevice(run) || continuesAsName(numeral.end())) {
      name(Math.max(numeral.end(), at + run.length()));
    } else if (numeral.plain().length() > LONGEST_NUMBER) {
      add(Token.Kind.NAME, text.substring(at, numeral.end()), Optional.empty(), numeral.end());
    } else {
      add(
          Token.Kind.NUMBER,
          text.substring(at, numeral.end()),
          Optional.of(new BigDecimal(numeral.plain())),
          numeral.end());
    }
  }

  /** Whether letters glued to a number make it a name ("4o", "8x7B"), not "15T" or "8xH100". */
  private boolean continuesAsName(int end) {
    String letters = wordAt(end);
    if (letters.isEmpty()) {
      return false;
    }
    int after = end + letters.length();
    boolean digitFollows = after < text.length() && isDigit(text.charAt(after));
    if (letters.charAt(0) == 'x' || letters.charAt(0) == 'X') {
      return letters.length() == 1
          ? digitFollows && isMixture(run(after))
          : !lexicon.isDeviceOrMaker(run(end + 1));
    }
    return !lexicon.isDevice(run(end)) && (digitFollows || !lexicon.isUnitOrScale(letters));
  }

  /** Whether what stands behind "8x" is the size of one expert, as in "8x7B". */
  private static boolean isMixture(String run) {
    int digits = 0;
    while (digits < run.length() && (isDigit(run.charAt(digits)) || run.charAt(digits) == '.')) {
      digits++;
    }
    String scale = run.substring(digits);
    return scale.equals("B") || scale.equals("b") || scale.startsWith("B-");
  }

  // ---- words and names

  private void letters() {
    if (isGluedToNumber()) {
      // the number has made sure that these letters are a unit or a scale
      word(at + wordAt(at).length());
      return;
    }
    String run = beforeNumber(run(at));
    if (Characters.hasDigit(run) || isId(run)) {
      name(at + run.length());
    } else {
      words(at + run.length());
    }
  }

  /** A run up to a slash that parts a unit from the next number, as in "3 epochs/1430k steps". */
  private String beforeNumber(String run) {
    int slash = run.indexOf('/');
    boolean isParted =
        slash > 0
            && isDigit(run.charAt(slash + 1))
            && lexicon.isUnitOrScale(run.substring(0, slash));
    return isParted ? run.substring(0, slash) : run;
  }

  /** The letters from a place on. */
  private String wordAt(int start) {
    int end = start;
    while (end < text.length() && isWordLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** A run of name characters; a full stop or a hyphen at its end does not belong to it. */
  private String run(int start) {
    int end = start;
    int last = Math.min(text.length(), start + LONGEST_RUN);
    while (end < last && isNamePart(text.charAt(end)) && !startsGroupedNumber(end)) {
      end++;
    }
    while (end > start && "-_./".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether a full stop ends a sentence and "225,000" begins the next, with no space between. */
  private boolean startsGroupedNumber(int dot) {
    int comma = dot + 1 + GROUP;
    return text.charAt(dot) == '.'
        && comma < text.length()
        && text.charAt(comma) == ','
        && areDigits(dot + 1, comma)
        && areDigits(comma + 1, comma + 1 + GROUP);
  }

  private boolean areDigits(int from, int to) {
    return to <= text.length() && text.substring(from, to).chars().allMatch(c -> isDigit((char) c));
  }

  /**
   * A name up to a place; trailing words such as "-hours" or "-based", and a count glued to a
   * device as in "A100x8", are tokens of their own.
   */
  private void name(int end) {
    int count = countBehind(at, end);
    if (count < end) {
      word(Token.Kind.NAME, count);
      symbol("x", count + 1);
      return;
    }
    int cut = end;
    int hyphen = text.lastIndexOf('-', end - 1);
    while (hyphen > at && lexicon.is(Particle.TAIL, text.substring(hyphen + 1, cut))) {
      cut = hyphen;
      hyphen = text.lastIndexOf('-', cut - 1);
    }
    word(Token.Kind.NAME, cut);
    words(end);
  }

  /** Where the x of "A100x8" stands; the end where there is none. */
  private int countBehind(int start, int end) {
    int digits = end;
    while (digits > start && isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    int times = digits - 1;
    boolean counted = digits < end && times > start && "xX".indexOf(text.charAt(times)) >= 0;
    return counted && lexicon.isDevice(text.substring(start, times)) ? times : end;
  }

  /** The words up to a place, parted at hyphens, slashes, full stops and underscores. */
  private void words(int end) {
    while (at < end) {
      int letters = wordAt(at).length();
      if (letters > 0) {
        word(at + letters);
      } else {
        symbol(Characters.folded(text.charAt(at)), at + 1);
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
    boolean joined = run.indexOf('-') > 0 || run.indexOf('_') > 0;
    return joined || run.chars().skip(slash + 2L).anyMatch(Character::isUpperCase);
  }

  // ---- symbols

  private void raisedOrSymbol(char c) {
    Optional<RaisedDigits> raised = RaisedDigits.at(text, at);
    if (raised.isPresent()) {
      raised(raised.get());
    } else {
      symbol(Characters.folded(c), at + 1);
    }
  }

  /** Raised digits are a number unless they are too many, or only a sign. */
  private void raised(RaisedDigits raised) {
    String digits = raised.digits();
    boolean exponent =
        digits.length() <= LONGEST_EXPONENT
            && digits.lastIndexOf('-') <= 0
            && isDigit(digits.charAt(digits.length() - 1));
    add(
        Token.Kind.RAISED,
        digits,
        exponent ? Optional.of(new BigDecimal(digits)) : Optional.empty(),
        raised.end());
  }

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

  /** Whether an x is a times sign: glued to the number or device before, and to one behind. */
  private boolean isTimes(char c) {
    if ((c != 'x' && c != 'X') || !isGluedToNumber() || at + 1 >= text.length()) {
      return false;
    }
    return !isWordLetter(text.charAt(at + 1)) || lexicon.isDeviceOrMaker(run(at + 1));
  }

  private boolean isGluedToNumber() {
    return !spaced
        && !tokens.isEmpty()
        && tokens.get(tokens.size() - 1).kind() == Token.Kind.NUMBER;
  }

  /** A command of LaTeX, or an escape such as "\%", of which only what follows counts. */
  private void command() {
    int end = at + 1;
    while (end < text.length() && Characters.isAsciiLetter(text.charAt(end))) {
      end++;
    }
    String command = text.substring(at + 1, end);
    String drawn = Characters.drawn(command);
    if (!drawn.isEmpty()) {
      symbol(drawn, end);
    } else if (end == text.length()) {
      at = end;
    } else if (command.isEmpty()) {
      escape(end);
    } else {
      at = text.charAt(end) == '{' ? end + 1 : end;
    }
  }

  /** The spaces and brackets of formulas, "\," and "\(", are no text. */
  private void escape(int end) {
    boolean layout = ",;:!()[]".indexOf(text.charAt(end)) >= 0;
    spaced |= layout;
    at = layout ? end + 1 : end;
  }

  // ---- tokens

  private void word(int end) {
    word(Token.Kind.WORD, end);
  }

  private void word(Token.Kind kind, int end) {
    add(kind, Characters.onTheLine(text.substring(at, end)), Optional.empty(), end);
  }

  private void symbol(String folded, int end) {
    add(Token.Kind.SYMBOL, folded, Optional.empty(), end);
  }

  private void add(Token.Kind kind, String word, Optional<BigDecimal> number, int end) {
    String folded = word.toLowerCase(Locale.ROOT);
    tokens.add(new Token(kind, word, folded, number, new Span(at, end), spaced));
    at = end;
    spaced = false;
  }
}
