package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.source.Span;

/**
 * Reads the quantities of a row of tokens.
 *
 * <pre>
 * quantity := bound? amounts modifier* unit? per?
 * amounts  := range ( ("," | "and" | "or" | "/" | "(") range ")"? )*      all share the unit
 * range    := product ( ("-" | "to" | "→") product )?
 * product  := amount ( "x" amount )*                                  "32 x 8 x A100"
 * amount   := money? ( power | NUMBER "+"? scale? | number word scale? )
 * power    := NUMBER "x" "10" RAISED | "10" RAISED
 * unit     := device? time | device "GPUs"? | the longest entry of the lexicon
 * per      := ("/" | "per" | "each") word
 * </pre>
 */
public final class QuantityParser {
  private static final int MOST_MODIFIERS = 4;
  private static final int MOST_AMOUNTS = 24;
  private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(60);

  private final Lexicon lexicon;
  private final List<Token> tokens;

  private QuantityParser(Lexicon lexicon, List<Token> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /** The quantities of a row of tokens, in order; a bare number is a quantity too. */
  public static List<Quantity> quantities(List<Token> tokens, Lexicon lexicon) {
    QuantityParser parser = new QuantityParser(lexicon, tokens);
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      at = parser.quantity(at, found);
    }
    return found;
  }

  /**
   * What a table's header says of the numbers below it: "Tokens (T)", "Training time (GPU hours)".
   */
  public static UnitHint hint(List<Token> tokens, Lexicon lexicon) {
    return new QuantityParser(lexicon, tokens).hint();
  }

  /** An amount, or a range of two. */
  private record Amount(
      BigDecimal low, BigDecimal high, boolean scaled, boolean open, int from, int to) {
    Amount times(BigDecimal factor, int end) {
      return new Amount(low.multiply(factor), high.multiply(factor), true, open, from, end);
    }
  }

  /** The unit behind an amount. */
  private record Measure(List<Unit> readings, Optional<String> device, int to) {}

  /** Reads what begins at a token, adds it, and answers where to go on. */
  private int quantity(int at, List<Quantity> found) {
    int start = at;
    Optional<Unit> currency = currency(at);
    if (currency.isPresent()) {
      start++;
      if (start < tokens.size() && tokens.get(start).is("$")) {
        start++;
      }
    }
    Optional<Amount> first = range(start);
    if (first.isEmpty()) {
      return at + 1;
    }
    List<Amount> amounts = amounts(first.get());
    Amount last = amounts.get(amounts.size() - 1);
    int end = last.to() + (closesParenthesis(last) ? 1 : 0);
    Optional<Measure> measure =
        currency.isPresent()
            ? Optional.of(new Measure(List.of(currency.get()), Optional.empty(), last.to()))
            : measure(end);
    if (measure.isEmpty() && amounts.size() > 1) {
      // without a unit to share, each stands for itself
      amounts = amounts.subList(0, 1);
      last = amounts.get(0);
      measure = measure(last.to());
    }
    int to = measure.map(Measure::to).orElse(last.to());
    Optional<Phrases.Match<String>> per = per(to);
    if (isResolution(last, measure)) {
      return last.to();
    }
    for (Amount amount : isBetween(amounts) ? List.of(joined(amounts)) : amounts) {
      found.add(quantity(at, amount, measure, per));
    }
    return Math.max(to, at + 1);
  }

  private Quantity quantity(
      int at, Amount amount, Optional<Measure> measure, Optional<Phrases.Match<String>> per) {
    int first = amount.from() == at + (currency(at).isPresent() ? 1 : 0) ? at : amount.from();
    Optional<Phrases.Match<Bound>> before = boundBefore(first);
    int to = Math.max(amount.to(), measure.map(Measure::to).orElse(amount.to()));
    to = per.map(Phrases.Match::end).orElse(to);
    int boundStart = before.map(Phrases.Match::end).orElse(first);
    Bound bound = before.map(Phrases.Match::meaning).orElse(Bound.EXACT);
    if (amount.open()) {
      bound = Bound.AT_LEAST;
    }
    Span span =
        tokens.get(boundStart).span().union(tokens.get(Math.min(to, tokens.size()) - 1).span());
    return new Quantity(
        amount.low().min(amount.high()),
        amount.high().max(amount.low()),
        bound,
        measure.map(Measure::readings).orElse(List.of()),
        amount.scaled(),
        measure.flatMap(Measure::device),
        per.map(Phrases.Match::meaning),
        span,
        first,
        to);
  }

  // ---- amounts

  /** Amounts that share one unit: "111M, 256M and 13B models", "1 trillion (1T) tokens". */
  private List<Amount> amounts(Amount first) {
    List<Amount> amounts = new ArrayList<>(List.of(first));
    int at = first.to();
    while (amounts.size() < MOST_AMOUNTS) {
      int next = separator(at);
      Optional<Amount> amount = next > at ? range(next) : Optional.empty();
      boolean bare = is(next - 1, ",") && !first.scaled();
      boolean opened = is(next - 1, "(") && amount.isPresent() && !closesParenthesis(amount.get());
      if (amount.isEmpty() || bare || opened || amount.get().scaled() != first.scaled()) {
        break;
      }
      amounts.add(amount.get());
      at = amount.get().to();
      if (closesParenthesis(amount.get())) {
        break;
      }
    }
    return amounts;
  }

  /** "between 3 and 4 weeks" is one range. */
  private boolean isBetween(List<Amount> amounts) {
    return amounts.size() == 2 && is(amounts.get(0).from() - 1, "between");
  }

  private static Amount joined(List<Amount> amounts) {
    Amount low = amounts.get(0);
    Amount high = amounts.get(1);
    return new Amount(low.low(), high.high(), high.scaled(), false, low.from(), high.to());
  }

  private int separator(int at) {
    int next = at;
    if (is(next, ",") || is(next, "/")) {
      next++;
    }
    if (is(next, "and")
        || is(next, "or")
        || is(next, "und")
        || is(next, "et")
        || is(next, "y")
        || is(next, "&")) {
      next++;
    }
    if (next == at && is(next, "(")) {
      next++;
    }
    if (next == at && is(next, "vs")) {
      next += is(next + 1, ".") ? 2 : 1;
    }
    return next > at ? lexicon.bound(tokens, next).map(Phrases.Match::end).orElse(next) : at;
  }

  private boolean closesParenthesis(Amount amount) {
    return amount.from() > 0 && is(amount.from() - 1, "(") && is(amount.to(), ")");
  }

  private Optional<Amount> range(int at) {
    Optional<Amount> left = product(at);
    if (left.isEmpty()) {
      return left;
    }
    int next = left.get().to();
    boolean joins =
        is(next, "-") || is(next, "to") || is(next, "→") || is(next, "bis") || is(next, "~");
    Optional<Amount> right = joins ? product(next + 1) : Optional.empty();
    if (right.isEmpty() || right.get().open()) {
      return left;
    }
    Amount low = left.get();
    Amount high = right.get();
    if (high.scaled() && !low.scaled() && low.low().compareTo(high.low()) < 0) {
      // the right-hand scale reaches left: "1-2T" is 1T to 2T
      low = scaledAs(low, high);
    }
    return Optional.of(
        new Amount(
            low.low(), high.high(), low.scaled() || high.scaled(), false, low.from(), high.to()));
  }

  private Amount scaledAs(Amount low, Amount high) {
    return lexicon
        .scale(tokens, high.to() - 1)
        .map(scale -> low.times(scale.meaning().factor(), low.to()))
        .orElse(low);
  }

  /** "32 x 8 x A100": a product counts only where a device follows, else it is a size in pixels. */
  private Optional<Amount> product(int at) {
    Optional<Amount> first = amount(at);
    if (first.isEmpty()) {
      return first;
    }
    Amount product = first.get();
    int next = product.to();
    while (is(next, "x")) {
      Optional<Amount> factor = amount(next + 1);
      if (factor.isEmpty() || factor.get().scaled() || product.scaled()) {
        break;
      }
      Amount right = factor.get();
      boolean memory = lexicon.unit(tokens, right.to()).filter(QuantityParser::isBytes).isPresent();
      if (memory) {
        break;
      }
      product =
          new Amount(
              product.low().multiply(right.low()),
              product.high().multiply(right.high()),
              false,
              false,
              product.from(),
              right.to());
      next = product.to();
    }
    boolean multiplied = product.to() != first.get().to();
    return multiplied && !device(skipTimes(product.to())).isPresent()
        ? first
        : Optional.of(product);
  }

  private Optional<Amount> amount(int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    Token token = tokens.get(at);
    if (token.kind() == Token.Kind.NUMBER) {
      return Optional.of(number(at, token.number().orElseThrow()));
    }
    return lexicon
        .numberWord(tokens, at)
        .map(
            word ->
                scaled(new Amount(word.meaning(), word.meaning(), false, false, at, word.end())));
  }

  private Amount number(int at, BigDecimal value) {
    if (at + 1 < tokens.size() && value.compareTo(BigDecimal.TEN) == 0) {
      Optional<BigDecimal> exponent = raised(at + 1);
      if (exponent.isPresent()) {
        BigDecimal power = powerOfTen(exponent.get());
        return new Amount(power, power, true, false, at, at + 2);
      }
    }
    if (is(at + 1, "x") && at + 2 < tokens.size()) {
      Token base = tokens.get(at + 2);
      Optional<BigDecimal> exponent = base.is("10") ? raised(at + 3) : exponentOfTen(base);
      if (exponent.isPresent()) {
        BigDecimal power = value.multiply(powerOfTen(exponent.get()));
        return new Amount(power, power, true, false, at, base.is("10") ? at + 4 : at + 3);
      }
    }
    return scaled(new Amount(value, value, isScientific(at), false, at, at + 1));
  }

  private boolean isScientific(int at) {
    return tokens.get(at).folded().indexOf('e') > 0;
  }

  /** The exponent of "10e21", which people write for a power of ten. */
  private static Optional<BigDecimal> exponentOfTen(Token token) {
    return token.kind() == Token.Kind.NUMBER && token.folded().startsWith("10e")
        ? token.number().map(n -> BigDecimal.valueOf((long) n.precision() - n.scale() - 2))
        : Optional.empty();
  }

  private Optional<BigDecimal> raised(int at) {
    return at < tokens.size() && tokens.get(at).kind() == Token.Kind.RAISED
        ? tokens.get(at).number().filter(n -> n.abs().compareTo(LARGEST_EXPONENT) <= 0)
        : Optional.empty();
  }

  private static BigDecimal powerOfTen(BigDecimal exponent) {
    return BigDecimal.ONE.scaleByPowerOfTen(exponent.intValueExact());
  }

  /** Applies "+", "million", "K" behind a number. */
  private Amount scaled(Amount amount) {
    int next = amount.to();
    boolean open = is(next, "+") && !tokens.get(next).spaced();
    if (open) {
      next++;
    }
    if (is(next, "-")
        && next + 1 < tokens.size()
        && lexicon.scale(tokens, next + 1).isPresent()
        && tokens.get(next + 1).text().length() > 2) {
      next++;
    }
    Amount result =
        new Amount(
            amount.low(),
            amount.high(),
            amount.scaled(),
            open,
            amount.from(),
            open ? next : amount.to());
    Optional<Phrases.Match<Lexicon.Scale>> scale = lexicon.scale(tokens, next);
    while (scale.isPresent()) {
      result = result.times(scale.get().meaning().factor(), scale.get().end());
      next = scale.get().end();
      // "thousand billion", but "7B B" is no number
      scale =
          tokens.get(next - 1).text().length() > 2 ? lexicon.scale(tokens, next) : Optional.empty();
    }
    if (!result.open() && is(result.to(), "+") && !tokens.get(result.to()).spaced()) {
      result =
          new Amount(
              result.low(), result.high(), result.scaled(), true, result.from(), result.to() + 1);
    }
    return result;
  }

  // ---- units

  private Optional<Unit> currency(int at) {
    return at < tokens.size() && tokens.get(at).kind() != Token.Kind.NUMBER
        ? lexicon
            .unit(tokens, at)
            .filter(match -> match.end() == at + 1)
            .map(match -> match.meaning().get(0))
            .filter(unit -> unit.dimension() == Dimension.MONEY)
            .filter(unit -> at + 1 < tokens.size())
        : Optional.empty();
  }

  /** The unit that begins at a token or a few describing words later. */
  private Optional<Measure> measure(int at) {
    int next = skipTimes(at);
    for (int modifiers = 0; modifiers <= MOST_MODIFIERS && next < tokens.size(); modifiers++) {
      Optional<Measure> measure = measureHere(next, modifiers > 0);
      if (measure.isPresent()) {
        return measure;
      }
      int memory = skipMemory(next);
      if (memory > next) {
        next = memory;
      } else if (lexicon.isStop(tokens.get(next))) {
        return Optional.empty();
      } else {
        next++;
        next += is(next, "-") ? 1 : 0;
      }
    }
    return Optional.empty();
  }

  private Optional<Measure> measureHere(int at, boolean afterWords) {
    Optional<Phrases.Match<String>> device = device(at);
    if (device.isPresent()) {
      return Optional.of(deviceMeasure(device.get()));
    }
    return lexicon
        .unit(tokens, at)
        .filter(match -> !afterWords || tokens.get(match.end() - 1).text().length() > 2)
        .map(match -> new Measure(match.meaning(), Optional.empty(), match.end()));
  }

  /** "A100", "A100 (40GB) GPUs", "H800 GPU hours", "A100-days". */
  private Measure deviceMeasure(Phrases.Match<String> device) {
    int next = skipMemory(device.end());
    Optional<Phrases.Match<List<Unit>>> unit = lexicon.unit(tokens, skipHyphen(next));
    if (unit.isPresent()) {
      Unit first = unit.get().meaning().get(0);
      Optional<Unit> time =
          first.dimension() == Dimension.DEVICE_TIME
              ? Optional.of(first)
              : lexicon.deviceTime(first);
      if (time.isPresent()) {
        return new Measure(List.of(time.get()), Optional.of(device.meaning()), unit.get().end());
      }
      if (first.dimension() == Dimension.DEVICES || first.dimension() == Dimension.NODES) {
        return new Measure(List.of(first), Optional.of(device.meaning()), unit.get().end());
      }
    }
    Unit counted = new Unit(device.meaning(), Dimension.DEVICES, BigDecimal.ONE);
    return new Measure(List.of(counted), Optional.of(device.meaning()), device.end());
  }

  private Optional<Phrases.Match<String>> device(int at) {
    return lexicon.device(tokens, at);
  }

  private int skipTimes(int at) {
    return is(at, "x") || is(at, "-") ? at + 1 : at;
  }

  private int skipHyphen(int at) {
    return is(at, "-") ? at + 1 : at;
  }

  /** Skips a memory size beside a device: "80GB", "(40G)", "@ 80 GB". */
  private int skipMemory(int at) {
    int next = at;
    while (is(next, "(") || is(next, "@") || is(next, "-")) {
      next++;
    }
    if (next + 1 < tokens.size()
        && tokens.get(next).kind() == Token.Kind.NUMBER
        && lexicon.unit(tokens, next + 1).filter(QuantityParser::isBytes).isPresent()) {
      next += 2;
      return is(next, ")") ? next + 1 : next;
    }
    return at;
  }

  private static boolean isBytes(Phrases.Match<List<Unit>> match) {
    return match.meaning().stream().anyMatch(unit -> unit.dimension() == Dimension.BYTES);
  }

  /** "512x512" and the like: neither side is a quantity. */
  private boolean isResolution(Amount last, Optional<Measure> measure) {
    boolean timesBefore =
        last.from() > 1
            && is(last.from() - 1, "x")
            && tokens.get(last.from() - 2).kind() == Token.Kind.NUMBER;
    boolean timesAfter =
        is(last.to(), "x")
            && last.to() + 1 < tokens.size()
            && tokens.get(last.to() + 1).kind() == Token.Kind.NUMBER;
    boolean pixels = !last.scaled() && measure.isEmpty();
    return pixels && (timesBefore || timesAfter);
  }

  /** "per second", "/GPU", "each": the word after, where it stands directly behind the unit. */
  private Optional<Phrases.Match<String>> per(int at) {
    boolean slash =
        is(at, "/")
            || is(at, "per")
            || is(at, "pro")
            || is(at, "par")
            || is(at, "por")
            || is(at, "a");
    if (slash && at + 1 < tokens.size() && isWord(tokens.get(at + 1))) {
      return is(at, "a") && !lexicon.unit(tokens, at + 1).isPresent()
          ? Optional.empty()
          : Optional.of(new Phrases.Match<>(tokens.get(at + 1).folded(), at + 2));
    }
    if (is(at, "each")) {
      return Optional.of(new Phrases.Match<>("each", at + 1));
    }
    return Optional.empty();
  }

  /** The bound that ends right before a token; its match's end is its own first token. */
  private Optional<Phrases.Match<Bound>> boundBefore(int at) {
    for (int start = Math.max(0, at - 4); start < at; start++) {
      Optional<Phrases.Match<Bound>> bound = lexicon.bound(tokens, start);
      if (bound.isPresent() && bound.get().end() == at) {
        return Optional.of(new Phrases.Match<>(bound.get().meaning(), start));
      }
    }
    return Optional.empty();
  }

  // ---- headers

  private UnitHint hint() {
    return new UnitHint(
        hintedFactor(),
        hintedUnit().map(Measure::readings).orElse(List.of()),
        hintedUnit().flatMap(Measure::device));
  }

  /** The last unit that a header names: "Training cost (GPU hours)" counts GPU hours. */
  private Optional<Measure> hintedUnit() {
    Optional<Measure> unit = Optional.empty();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Measure> here = measureHere(at, unit.isPresent());
      unit = here.isPresent() ? here : unit;
      at = here.map(Measure::to).orElse(at + 1);
    }
    return unit;
  }

  /** The scale or power that a header gives in brackets: "Params (B)", "FLOPs (1e24)". */
  private BigDecimal hintedFactor() {
    for (int at = 1; at < tokens.size(); at++) {
      Token before = tokens.get(at - 1);
      boolean bracketed =
          before.is("(") || before.is("[") || before.is("in") || before.is("/") || before.is(",");
      if (bracketed) {
        Optional<BigDecimal> factor =
            lexicon.scale(tokens, at).map(scale -> scale.meaning().factor());
        if (factor.isEmpty() && tokens.get(at).kind() == Token.Kind.NUMBER) {
          factor = amount(at).filter(Amount::scaled).map(Amount::low);
        }
        if (factor.isPresent()) {
          return factor.get();
        }
      }
    }
    return BigDecimal.ONE;
  }

  private static boolean isWord(Token token) {
    return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NAME;
  }

  private boolean is(int at, String folded) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(folded);
  }
}
