package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What quantities mean, in the notation of {@code corpus/quantities.txt}. */
final class Meaning {
  private static final String NOTHING = "nothing";
  private static final MathContext DIGITS = new MathContext(12);

  private Meaning() {}

  /** The meaning of a text. */
  static String of(String text) {
    Lexicon lexicon = Lexicon.builtIn();
    List<Quantity> quantities = QuantityParser.quantities(Lexer.tokens(text, lexicon), lexicon);
    return quantities.isEmpty()
        ? NOTHING
        : quantities.stream().map(Meaning::of).collect(Collectors.joining("; "));
  }

  /** One quantity, its ends in the base unit. */
  static String of(Quantity quantity) {
    BigDecimal factor = quantity.isBare() ? BigDecimal.ONE : quantity.readings().get(0).factor();
    List<String> words = new ArrayList<>();
    if (quantity.bound() != Bound.EXACT) {
      words.add(quantity.bound().sign());
    }
    String low = number(quantity.low().multiply(factor));
    String high = number(quantity.high().multiply(factor));
    words.add(low.equals(high) ? low : low + ".." + high);
    words.add(measured(quantity));
    quantity.device().ifPresent(device -> words.add("on " + device));
    quantity.per().ifPresent(per -> words.add("per " + per));
    return String.join(" ", words);
  }

  private static String measured(Quantity quantity) {
    if (quantity.isBare()) {
      return quantity.scaled() ? "scaled" : "bare";
    }
    return quantity.readings().stream()
        .map(unit -> unit.dimension().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(" or "));
  }

  /** A meaning as a person wrote it, its numbers in the one spelling that {@link #of} uses. */
  static String canonical(String meaning) {
    List<String> quantities = new ArrayList<>();
    for (String quantity : meaning.split("; ", -1)) {
      String[] words = quantity.split(" ", -1);
      int number = Character.isDigit(words[0].charAt(0)) || words.length == 1 ? 0 : 1;
      words[number] = words.length == 1 ? words[number] : numbers(words[number]);
      quantities.add(String.join(" ", words));
    }
    return String.join("; ", quantities);
  }

  private static String numbers(String word) {
    int range = word.indexOf("..");
    return range < 0
        ? number(new BigDecimal(word))
        : number(new BigDecimal(word.substring(0, range)))
            + ".."
            + number(new BigDecimal(word.substring(range + 2)));
  }

  private static String number(BigDecimal number) {
    return number.round(DIGITS).stripTrailingZeros().toString();
  }
}
