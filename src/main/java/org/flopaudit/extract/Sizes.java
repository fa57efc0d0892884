package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Token;
import org.flopaudit.quantity.Unit;

/** Sizes of models as names write them: "7B", "1.5b", "350M", "8x7B". */
final class Sizes {
  /** A small m alone is more likely a metre. */
  private static final Set<String> LETTERS = Set.of("B", "b", "M");

  private static final String MODEL = "model";
  private static final BigDecimal NEAR = BigDecimal.valueOf(20);
  private static final int LONGEST = 12;

  private Sizes() {}

  /** Whether a word is a size and nothing else. */
  static boolean isSize(String word) {
    if (word.isEmpty() || !isScale(word.charAt(word.length() - 1))) {
      return false;
    }
    int i = 0;
    boolean digit = false;
    while (i < word.length()
        && (Character.isDigit(word.charAt(i)) || ".x".indexOf(word.charAt(i)) >= 0)) {
      digit |= Character.isDigit(word.charAt(i));
      i++;
    }
    return digit && i == word.length() - 1;
  }

  private static boolean isScale(char letter) {
    return letter == 'B' || letter == 'b' || letter == 'M' || letter == 'm';
  }

  /** Whether a token makes the number that it is glued to a size, as the B of "7B". */
  static boolean isLetter(Token token) {
    return !token.spaced() && LETTERS.contains(token.text());
  }

  /**
   * Whether a quantity is a size that stands for a model, as in "the 27B model": the unit of that
   * name in {@code units.table} is behind it, and a scale with it.
   */
  static boolean isSizeOfModel(Quantity quantity, List<Unit> readings) {
    return quantity.scaled() && readings.stream().anyMatch(unit -> unit.name().equals(MODEL));
  }

  /** How names write a number of parameters: "27B", "350M". */
  static String name(BigDecimal parameters) {
    BigDecimal billions = parameters.movePointLeft(9).stripTrailingZeros();
    return billions.compareTo(BigDecimal.ONE) >= 0
        ? billions.toPlainString() + "B"
        : parameters.movePointLeft(6).stripTrailingZeros().toPlainString() + "M";
  }

  /** Whether two names have one size each, and these differ by a twentieth at most. */
  static boolean areNear(Set<String> one, Set<String> other) {
    if (one.size() != 1 || other.size() != 1) {
      return false;
    }
    Optional<BigDecimal> a = number(one.iterator().next());
    Optional<BigDecimal> b = number(other.iterator().next());
    return a.isPresent()
        && b.isPresent()
        && a.get().subtract(b.get()).abs().multiply(NEAR).compareTo(a.get().max(b.get())) <= 0;
  }

  /** The parameters that a size in upper case stands for; a product such as "8X7B" for none. */
  private static Optional<BigDecimal> number(String size) {
    String digits = size.substring(0, size.length() - 1);
    if (digits.indexOf('X') >= 0 || digits.length() > LONGEST) {
      return Optional.empty();
    }
    int zeros = size.endsWith("B") ? 9 : 6;
    return digits.indexOf('.') == digits.lastIndexOf('.') && !digits.endsWith(".")
        ? Optional.of(new BigDecimal(digits).movePointRight(zeros))
        : Optional.empty();
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
