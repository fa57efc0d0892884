package org.flopaudit.page;

import java.math.BigDecimal;
import java.util.Map;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;

/** Our own sentences as people who do not write {@code 7.2e23} read them. */
final class Plain {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int LEAST_POWER = 15;
  private static final int LONGEST_EXPONENT = 3;

  private Plain() {}

  /**
   * The text with each number such as {@code 7.2e23} as {@code 7.2 × 10²³} and {@code 1.5e13} as
   * {@code 15 trillion}. A number inside a name or a path is left alone.
   */
  static String text(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    int at = 0;
    while (at < text.length()) {
      int end = isStart(text, at) ? endOfNumber(text, at) : at;
      if (end > at) {
        plain.append(number(text.substring(at, end)));
        at = end;
      } else {
        plain.append(text.charAt(at++));
      }
    }
    return plain.toString();
  }

  /**
   * The text with the ids of laws as sentences call them; ids without a hyphen are left alone, for
   * they may be words.
   *
   * @param names what sentences call each law, by its id
   */
  static String named(String text, Map<String, String> names) {
    StringBuilder plain = new StringBuilder(text.length() + 32);
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      String word = text.substring(at, Math.max(end, at + 1));
      plain.append(word.indexOf('-') > 0 ? names.getOrDefault(word, word) : word);
      at += word.length();
    }
    return plain.toString();
  }

  /** A label as sentences write it: of its hyphens only that of {@code fine-tuning} stays. */
  static String term(String label) {
    return label.replace('-', ' ').replace("fine tun", "fine-tun");
  }

  /** A sentence of a model's own part, in which the model needs no name. */
  static String ofThis(ModelId model, String text) {
    String named = " of " + model;
    int at = text.indexOf(named);
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = at + named.length();
      boolean isWhole =
          end == text.length()
              || text.charAt(end) == ' '
              || text.charAt(end) == ':'
              || text.charAt(end) == ',';
      boolean isVariant = text.startsWith(" [", end);
      plain.append(text, from, at).append(isWhole && !isVariant ? " of this model" : named);
      from = end;
      at = text.indexOf(named, from);
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || isInName(text, at))) {
      at++;
    }
    return at;
  }

  private static boolean isInName(String text, int at) {
    char c = text.charAt(at);
    return c == '-' || c == '_' || c == '/';
  }

  /** An amount of computation; {@code not disclosed} where nothing is known of it. */
  static String flop(FlopRange range) {
    return range.isUnknown() ? "not disclosed" : text(range.text());
  }

  /** One reckoned amount of computation. */
  static String flop(BigDecimal value) {
    return text(Figures.flop(value));
  }

  private static boolean isStart(String text, int at) {
    return isDigit(text, at) && (at == 0 || !joins(text.charAt(at - 1)));
  }

  /** Where the number in powers of ten that starts here ends; its start where it is none. */
  private static int endOfNumber(String text, int start) {
    int at = digits(text, start);
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text, at + 1)) {
      at = digits(text, at + 1);
    }
    if (at >= text.length() || text.charAt(at) != 'e') {
      return start;
    }
    int exponent = at + 1;
    if (exponent < text.length()
        && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
      exponent++;
    }
    int end = digits(text, exponent);
    boolean isNumber = end > exponent && end - exponent <= LONGEST_EXPONENT;
    boolean isFree = end == text.length() || !joins(text.charAt(end)) || endsSentence(text, end);
    return isNumber && isFree ? end : start;
  }

  private static boolean endsSentence(String text, int at) {
    return text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
  }

  private static String number(String written) {
    int e = written.indexOf('e');
    int power = Integer.parseInt(written.substring(e + 1));
    String mantissa = written.substring(0, e);
    if (power < 0 || power >= LEAST_POWER) {
      return mantissa.equals("1") ? "10" + raised(power) : mantissa + " × 10" + raised(power);
    }
    BigDecimal value = new BigDecimal(mantissa).scaleByPowerOfTen(power);
    if (power >= 12) {
      return scaled(value, 12) + " trillion";
    }
    if (power >= 9) {
      return scaled(value, 9) + " billion";
    }
    return power >= 6 ? scaled(value, 6) + " million" : grouped(value);
  }

  private static String scaled(BigDecimal value, int power) {
    return value.scaleByPowerOfTen(-power).stripTrailingZeros().toPlainString();
  }

  private static String grouped(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    int whole = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder grouped = new StringBuilder(plain);
    for (int at = whole - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  private static String raised(int power) {
    StringBuilder raised = new StringBuilder(power < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
      raised.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return raised.toString();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (isDigit(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Whether a character makes a number beside it part of a name, a path or a longer number. */
  private static boolean joins(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '/' || c == '.' || c == ':';
  }
}
