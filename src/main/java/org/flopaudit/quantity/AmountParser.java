package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads numbers, with their scale words and powers of ten.
 *
 * <pre>
 * list    := range ( ("," | "/" | AND | "(") range ")"? )*         amounts that share a unit
 * range   := product ( TO product )?
 * product := amount ( "x" amount )*                                "32 x 8 x A100"
 * amount  := AHEAD? ( power | NUMBER "+"? scale* "+"? | number word scale* )
 * power   := (NUMBER "x")? "10" RAISED | NUMBER "x" "10e21" | "2" RAISED
 * </pre>
 */
final class AmountParser {
  private static final int MOST_AMOUNTS = 24;
  private static final int LARGEST_EXPONENT = 60;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final TokenRow row;
  private final MeasureParser measures;

  AmountParser(TokenRow row, MeasureParser measures) {
    this.row = row;
    this.measures = measures;
  }

  /** The amounts that begin at a token and may share one unit: "7B, 13B and 70B". */
  List<Amount> list(int at) {
    Optional<Amount> first = range(at);
    if (first.isEmpty()) {
      return List.of();
    }
    List<Amount> amounts = new ArrayList<>(List.of(first.get()));
    Optional<Amount> next = listed(first.get());
    while (next.isPresent() && amounts.size() < MOST_AMOUNTS) {
      amounts.add(next.get());
      next = isAside(next.get()) ? Optional.empty() : listed(next.get());
    }
    return amounts;
  }

  /** Whether an amount stands in parentheses and says another one again: "1 trillion (1T)". */
  boolean isAside(Amount amount) {
    return row.is(amount.from() - 1, "(") && row.is(amount.to(), ")");
  }

  private Optional<Amount> listed(Amount last) {
    int next = skipSeparator(last.to());
    if (next == last.to()) {
      return Optional.empty();
    }
    int bounded = row.bound(next).map(Phrases.Match::end).orElse(next);
    boolean aside = row.is(next - 1, "(");
    boolean loose = row.is(next - 1, ",") && !last.isScaled();
    return range(bounded)
        .filter(amount -> aside || (!loose && amount.isScaled() == last.isScaled()))
        .filter(amount -> !aside || isAside(amount));
  }

  private int skipSeparator(int at) {
    if (row.is(at, "(")) {
      return at + 1;
    }
    int next = row.skip(row.skip(at, ","), "/");
    return row.is(next, Particle.AND) ? row.skip(next + 1, ".") : next;
  }

  private Optional<Amount> range(int at) {
    Optional<Amount> low = product(at);
    Optional<Amount> range = low.isEmpty() ? low : upTo(low.get());
    return range.isPresent() ? range : low;
  }

  /** The range that an amount begins; its ends ascend. */
  private Optional<Amount> upTo(Amount low) {
    boolean between = isBetween(low) && row.is(low.to(), Particle.AND);
    if (!between && !row.is(low.to(), Particle.TO)) {
      return Optional.empty();
    }
    Optional<Amount> high = product(low.to() + 1).filter(amount -> !amount.open());
    return high.flatMap(amount -> reached(low, amount))
        .filter(reached -> reached.low().compareTo(high.get().low()) < 0)
        .map(reached -> reached.upTo(high.get()));
  }

  private boolean isBetween(Amount low) {
    int first = row.is(low.from() - 1, Particle.AHEAD) ? low.from() - 1 : low.from();
    return row.is(first - 1, Particle.BETWEEN);
  }

  /** The right-hand scale reaches left: "1-2T" is 1T to 2T; but not in "stage 1 - 2T". */
  private Optional<Amount> reached(Amount low, Amount high) {
    if (low.isScaled() || !high.isScaled()) {
      return Optional.of(low);
    }
    boolean dash = row.is(low.to(), "-") && row.isSpaced(low.to());
    return dash ? Optional.empty() : Optional.of(low.times(high.factor(), low.to()));
  }

  /** A product counts only where devices follow, else it is a size in pixels. */
  private Optional<Amount> product(int at) {
    int number = measures.ahead(at).map(Measure::to).orElse(at);
    Optional<Amount> first = amount(number);
    Optional<Amount> product = first.isEmpty() ? first : devices(multiplied(first.get()));
    return product.isPresent() ? product : first;
  }

  private Optional<Amount> devices(Amount product) {
    return measures
        .behind(product, product.to())
        .filter(measure -> measure.is(Dimension.DEVICES))
        .map(measure -> product);
  }

  private Amount multiplied(Amount amount) {
    Amount product = amount;
    while (row.is(product.to(), "x")
        && !product.isScaled()
        && !measures.isMemory(product.to() + 1)) {
      Optional<Amount> factor = amount(product.to() + 1).filter(a -> !a.isScaled());
      if (factor.isEmpty()) {
        return product;
      }
      product = product.times(factor.get());
    }
    return product;
  }

  private Optional<Amount> amount(int at) {
    if (row.is(at, Token.Kind.NUMBER)) {
      BigDecimal value = row.get(at).number().orElseThrow();
      Optional<Amount> power = power(at, value);
      return power.isPresent() ? power : Optional.of(scaled(plain(at, value)));
    }
    Optional<Phrases.Match<BigDecimal>> word = row.numberWord(at);
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(scaled(Amount.of(word.get().meaning(), at, word.get().end())));
  }

  // ---- powers

  private Optional<Amount> power(int at, BigDecimal value) {
    Optional<BigDecimal> alone = power(at);
    if (alone.isPresent()) {
      return Optional.of(Amount.of(BigDecimal.ONE, alone.get(), at, at + 2));
    }
    if (!row.is(at + 1, "x")) {
      return Optional.empty();
    }
    Optional<BigDecimal> raised = row.is(at + 2, "10") ? power(at + 2) : Optional.empty();
    return raised.isPresent()
        ? Optional.of(Amount.of(value, raised.get(), at, at + 4))
        : powerWrittenTwice(at + 2).map(power -> Amount.of(value, power, at, at + 3));
  }

  /** "10^25", or "2^20"; other raised digits are footnote marks. */
  private Optional<BigDecimal> power(int at) {
    boolean ten = row.is(at, "10");
    if ((!ten && !row.is(at, "2")) || !row.is(at + 1, Token.Kind.RAISED)) {
      return Optional.empty();
    }
    return row.get(at + 1)
        .number()
        .map(BigDecimal::intValueExact)
        .filter(exponent -> Math.abs(exponent) <= LARGEST_EXPONENT)
        .filter(exponent -> ten || exponent > 0)
        .map(n -> ten ? BigDecimal.ONE.scaleByPowerOfTen(n) : TWO.pow(n));
  }

  /** The "10e25" of "3.8 x 10e25", by which people mean a power of ten. */
  private Optional<BigDecimal> powerWrittenTwice(int at) {
    return row.has(at) && row.get(at).folded().startsWith("10e")
        ? row.get(at).number().map(ten -> ten.movePointLeft(1))
        : Optional.empty();
  }

  // ---- scales

  /** A number as written; of "3.8e25" the power is its scale. */
  private Amount plain(int at, BigDecimal value) {
    String digits = row.get(at).folded();
    int exponent = digits.indexOf('e');
    if (exponent < 0) {
      return Amount.of(value, at, at + 1);
    }
    BigDecimal power = new BigDecimal("1" + digits.substring(exponent));
    return new Amount(value, value, power, false, at, at + 1);
  }

  /** Applies what stands behind a number: "+", "million", "-billion", "thousand billion". */
  private Amount scaled(Amount amount) {
    Amount result = opened(amount);
    int next = result.to();
    if (row.is(next, "-") && !row.isShort(next + 1) && row.scale(next + 1).isPresent()) {
      next++;
    }
    Optional<Phrases.Match<BigDecimal>> scale = row.scale(next);
    while (scale.isPresent()) {
      result = result.times(scale.get().meaning(), scale.get().end());
      // "thousand billion", but "7B B" is no number
      scale = row.isShort(result.to() - 1) ? Optional.empty() : row.scale(result.to());
    }
    return opened(result);
  }

  private Amount opened(Amount amount) {
    return row.is(amount.to(), "+") && !row.isSpaced(amount.to())
        ? amount.opened(amount.to() + 1)
        : amount;
  }
}
