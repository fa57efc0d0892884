package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Sizes of models as names write them: "7B", "1.5b", "350M", "8x7B". */
final class Sizes {
  private Sizes() {}

  /** Whether a word is a size and nothing else. */
  static boolean isSize(String word) {
    int i = 0;
    boolean digit = false;
    while (i < word.length()
        && (Character.isDigit(word.charAt(i)) || ".x".indexOf(word.charAt(i)) >= 0)) {
      digit |= Character.isDigit(word.charAt(i));
      i++;
    }
    return digit && i == word.length() - 1 && "bBmM".indexOf(word.charAt(i)) >= 0;
  }

  /** How names write a number of parameters: "27B", "350M". */
  static String name(BigDecimal parameters) {
    BigDecimal billions = parameters.movePointLeft(9).stripTrailingZeros();
    return billions.compareTo(BigDecimal.ONE) >= 0
        ? billions.toPlainString() + "B"
        : parameters.movePointLeft(6).stripTrailingZeros().toPlainString() + "M";
  }

  /** The sizes that stand in a name, in upper case. */
  static Set<String> in(String name) {
    Set<String> sizes = new TreeSet<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || " -_/()[],".indexOf(name.charAt(i)) >= 0) {
        String part = name.substring(start, i);
        if (isSize(part)) {
          sizes.add(part.toUpperCase(Locale.ROOT));
        }
        start = i + 1;
      }
    }
    return sizes;
  }
}
