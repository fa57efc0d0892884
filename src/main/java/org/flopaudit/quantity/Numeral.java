package org.flopaudit.quantity;

import static org.flopaudit.quantity.Characters.isDigit;

import java.util.List;

/**
 * A number as it is written.
 *
 * @param plain its digits as {@link java.math.BigDecimal} reads them; of a clock its hours
 * @param end the place after its last character
 * @param isLabel whether it is no amount but a version, a date, a time of day or a DOI
 */
record Numeral(String plain, int end, boolean isLabel) {
  private static final List<String> SEPARATORS =
      List.of(",", ".", "'", "’", "_", " ", "\u00a0", "\u2009", "\u202f", "\\,", "{,}");
  private static final String ROUND = "000";
  private static final int LONGEST_EXPONENT = 3;
  private static final int SHORTEST_REGISTRANT = 4;

  /** The number that begins with the digit at a place of a text. */
  static Numeral at(String text, int start) {
    return Clock.at(text, start)
        .map(clock -> new Numeral(clock.hours().toPlainString(), clock.end(), false))
        .orElseGet(() -> new Writing(text, start).numeral());
  }

  /** The digits of a text around one place. */
  private record Writing(String text, int start) {

    Numeral numeral() {
      int whole = digits(start);
      int labelled = label(whole);
      if (labelled > start) {
        return new Numeral("", labelled, true);
      }
      int grouped = groups(whole);
      StringBuilder plain = new StringBuilder();
      for (int i = start; i < grouped; i++) {
        if (isDigit(text.charAt(i))) {
          plain.append(text.charAt(i));
        }
      }
      int end = grouped;
      if (hasDecimals(whole, grouped)) {
        end = digits(grouped + 1);
        plain.append('.').append(text, grouped + 1, end);
      }
      int exponent = exponent(end);
      if (exponent > end) {
        plain.append('e').append(text, end + 1, exponent);
      }
      return new Numeral(plain.toString(), exponent, false);
    }

    /**
     * The end of the groups of three digits that follow the first digits, all behind one separator.
     * Plain spaces part numbers in a row of figures too, and full stops decimals, so of these it
     * takes two groups; or one behind a space that begins with a zero or that words follow; or one
     * of zeros, "15.000 steps", that words follow.
     */
    private int groups(int whole) {
      String separator = whole - start <= 3 ? separator(whole) : "";
      if (separator.isEmpty()) {
        return whole;
      }
      int end = whole;
      int groups = 0;
      while (text.startsWith(separator, end)
          && digits(end + separator.length()) == next(end, separator)) {
        end = next(end, separator);
        groups++;
      }
      boolean isRow =
          separator.equals(" ") && !isAt('0', whole + 1) && !(whole - start > 1 && isWordAt(end));
      boolean isDecimal =
          separator.equals(".") && !(text.startsWith(ROUND, whole + 1) && isWordAt(end));
      boolean doubtful = isDecimal || isRow;
      return groups >= (doubtful ? 2 : 1) ? end : whole;
    }

    private boolean isWordAt(int at) {
      return at + 1 < text.length()
          && Character.isWhitespace(text.charAt(at))
          && Character.isLetter(text.charAt(at + 1));
    }

    private static int next(int end, String separator) {
      return end + separator.length() + 3;
    }

    private String separator(int at) {
      for (String separator : SEPARATORS) {
        if (text.startsWith(separator, at)) {
          return separator;
        }
      }
      return "";
    }

    /** Whether decimals follow; behind a comma only without groups, and not in a list "8,16,32". */
    private boolean hasDecimals(int whole, int grouped) {
      if (!isDigitAt(grouped + 1)) {
        return false;
      }
      if (text.charAt(grouped) == '.') {
        return true;
      }
      int end = digits(grouped + 1);
      boolean listed =
          (isAt(',', end) && isDigitAt(end + 1)) || (isAt(',', start - 1) && isDigitAt(start - 2));
      return text.charAt(grouped) == ',' && grouped == whole && !listed;
    }

    private int exponent(int end) {
      if (!isAt('e', end) && !isAt('E', end)) {
        return end;
      }
      int first = isAt('+', end + 1) || isAt('-', end + 1) ? end + 2 : end + 1;
      int last = digits(first);
      return last > first && last - first <= LONGEST_EXPONENT ? last : end;
    }

    // ---- labels

    /** The end of a version, a date, a time of day or a DOI; its start if it is none of these. */
    private int label(int whole) {
      int date = date(whole);
      if (date > start) {
        return date;
      }
      boolean isTimeOfDay =
          isAt(':', whole) && whole - start <= 2 && digits(whole + 1) == whole + 3;
      if (isTimeOfDay) {
        return whole + 3;
      }
      int fraction = isAt('.', whole) ? digits(whole + 1) : whole;
      boolean version = isAt('.', fraction) && isDigitAt(fraction + 1) && groups(whole) == whole;
      boolean doi =
          text.startsWith("10.", start)
              && fraction - whole > SHORTEST_REGISTRANT
              && isAt('/', fraction);
      return fraction > whole && (version || doi) ? fraction : start;
    }

    /** "2024-07-23" or "23/07/2024". */
    private int date(int whole) {
      char sign = whole < text.length() ? text.charAt(whole) : ' ';
      if (sign != '-' && sign != '/') {
        return start;
      }
      int middle = digits(whole + 1);
      int last = isAt(sign, middle) ? digits(middle + 1) : middle;
      int year = Math.max(whole - start, last - middle - 1);
      int day = Math.min(whole - start, last - middle - 1);
      int month = middle - whole - 1;
      boolean shaped = year == 4 && day >= 1 && day <= 2 && month >= 1 && month <= 2;
      return shaped ? last : start;
    }

    // ---- characters

    private int digits(int from) {
      int end = from;
      while (isDigitAt(end)) {
        end++;
      }
      return end;
    }

    private boolean isDigitAt(int at) {
      return at >= 0 && at < text.length() && isDigit(text.charAt(at));
    }

    private boolean isAt(char c, int at) {
      return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
  }
}
