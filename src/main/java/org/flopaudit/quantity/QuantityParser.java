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
 * quantity := bound? AHEAD list | bound? list behind? measure? behind? per?
 *           | device detail* "GPUs"? "x" NUMBER                            "A100 x 8"
 * list     := see {@link AmountParser}
 * measure  := see {@link MeasureParser}
 * per      := PER word | "each"
 * </pre>
 *
 * What stands in two quantities and means one is joined by {@link Joint}.
 */
public final class QuantityParser {
  private static final int LONGEST_BOUND = 5;

  private final TokenRow row;
  private final MeasureParser measures;
  private final AmountParser amounts;
  private final Joint joint;
  private final List<Quantity> found = new ArrayList<>();

  private QuantityParser(TokenRow row) {
    this.row = row;
    this.measures = new MeasureParser(row);
    this.amounts = new AmountParser(row, measures);
    this.joint = new Joint(row);
  }

  /** The quantities of a row of tokens, in order; a bare number is a quantity too. */
  public static List<Quantity> quantities(List<Token> tokens, Lexicon lexicon) {
    TokenRow row = new TokenRow(tokens, lexicon);
    int last = lastNumber(row);
    if (last < 0) {
      return List.of();
    }
    QuantityParser parser = new QuantityParser(row);
    int at = 0;
    while (at <= last) {
      at = parser.read(at);
    }
    return parser.found;
  }

  /** The last place at which a number stands or a number word begins, or -1: none can follow. */
  private static int lastNumber(TokenRow row) {
    int at = row.size() - 1;
    while (at >= 0 && !row.is(at, Token.Kind.NUMBER) && row.numberWord(at).isEmpty()) {
      at--;
    }
    return at;
  }

  /**
   * What a table's header says of the numbers below it: "Tokens (T)", "Training time (GPU hours)".
   */
  public static UnitHint hint(List<Token> tokens, Lexicon lexicon) {
    return new HintParser(new TokenRow(tokens, lexicon)).hint();
  }

  /** Reads what begins at a token, adds it, and answers where to go on. */
  private int read(int at) {
    if (row.is(at, Particle.EACH) && row.is(at - 1, "each")) {
      return at + 1;
    }
    Optional<Measure> ahead = measures.ahead(at);
    List<Amount> list = amounts.list(at);
    if (list.isEmpty()) {
      return countBehind(at);
    }
    if (isLabel(list.get(0))) {
      return list.get(0).to();
    }
    Words words = words(at, list, ahead);
    if (words.measure().isEmpty() && list.size() > 1) {
      // without a unit to share, each stands for itself
      list = list.subList(0, 1);
      words = words(at, list, ahead);
    }
    if (isResolution(list.get(0))) {
      return skipResolution(list.get(0).to());
    }
    add(list, words);
    return words.to();
  }

  /**
   * The words around the amounts of a list.
   *
   * @param from the first token, the unit's if it stands ahead
   * @param measure the unit that they share
   * @param bound what stands behind: "15T tokens or more"
   * @param per what they are for each of
   * @param to the token after the last
   */
  private record Words(
      int from, Optional<Measure> measure, Optional<Bound> bound, Optional<String> per, int to) {}

  private Words words(int from, List<Amount> list, Optional<Measure> ahead) {
    Amount last = list.get(list.size() - 1);
    int end = list.size() > 1 && amounts.isAside(last) ? last.to() + 1 : last.to();
    Optional<Phrases.Match<Bound>> inside = row.boundBehind(end);
    end = inside.map(Phrases.Match::end).orElse(end);
    Optional<Measure> measure = ahead.isPresent() ? ahead : measures.behind(last, end);
    end = Math.max(end, measure.map(Measure::to).orElse(end));
    Optional<Phrases.Match<Bound>> outside = row.boundBehind(end);
    end = outside.map(Phrases.Match::end).orElse(end);
    Optional<Phrases.Match<String>> per = per(end);
    return new Words(
        from,
        measure,
        inside.or(() -> outside).map(Phrases.Match::meaning),
        per.map(Phrases.Match::meaning),
        per.map(Phrases.Match::end).orElse(end));
  }

  /** "per second", "/GPU", "each": the word after, where it stands directly behind the unit. */
  private Optional<Phrases.Match<String>> per(int at) {
    if (row.is(at, "each")) {
      return Optional.of(new Phrases.Match<>("each", at + 1));
    }
    boolean article = row.is(at, "a") && row.unit(at + 1).isPresent();
    boolean word = row.is(at + 1, Token.Kind.WORD) || row.is(at + 1, Token.Kind.NAME);
    return word && (article || row.is(at, Particle.PER))
        ? Optional.of(new Phrases.Match<>(each(at + 1), at + 2))
        : Optional.empty();
  }

  /** What something is counted for each of: a unit of time by its name, "second" for "s". */
  private String each(int at) {
    return row.unit(at)
        .map(unit -> unit.meaning().get(0))
        .filter(unit -> unit.dimension() == Dimension.TIME)
        .map(Unit::name)
        .orElse(row.get(at).folded());
  }

  private void add(List<Amount> list, Words words) {
    for (Amount amount : list) {
      add(quantity(amount, amount == list.get(0) ? words.from() : amount.from(), words));
    }
  }

  private void add(Quantity quantity) {
    int last = found.size() - 1;
    Optional<Quantity> joined =
        found.isEmpty() ? Optional.empty() : joint.of(found.get(last), quantity);
    if (joined.isPresent()) {
      found.set(last, joined.get());
    } else {
      found.add(quantity);
    }
  }

  private Quantity quantity(Amount amount, int from, Words words) {
    Optional<Phrases.Match<Bound>> before = boundBefore(from);
    Bound bound = before.map(Phrases.Match::meaning).or(words::bound).orElse(Bound.EXACT);
    Span first = row.get(before.map(Phrases.Match::end).orElse(from)).span();
    return new Quantity(
        amount.low().min(amount.high()),
        amount.high().max(amount.low()),
        amount.open() ? Bound.AT_LEAST : bound,
        words.measure().map(Measure::readings).orElse(List.of()),
        amount.isScaled(),
        words.measure().flatMap(Measure::device),
        words.per(),
        first.union(row.get(words.to() - 1).span()),
        from,
        words.to());
  }

  /** The bound that ends right before a token; its match's end is its own first token. */
  private Optional<Phrases.Match<Bound>> boundBefore(int at) {
    for (int start = Math.max(0, at - LONGEST_BOUND); start < at; start++) {
      Optional<Phrases.Match<Bound>> bound = row.bound(start).filter(match -> match.end() == at);
      if (bound.isPresent()) {
        return Optional.of(new Phrases.Match<>(bound.get().meaning(), start));
      }
    }
    return Optional.empty();
  }

  // ---- numbers that are no quantities

  /** "Table 3", "stage 2", and the citation "[12]". */
  private boolean isLabel(Amount first) {
    boolean plain = !first.isScaled() && first.to() == first.from() + 1;
    boolean named = row.is(first.from() - 1, Particle.LABEL);
    boolean cited = row.is(first.from() - 1, "[") && row.is(first.to(), "]");
    return plain && (named || cited);
  }

  /** "512x512": plain numbers with a times sign between them, which are no product of devices. */
  private boolean isResolution(Amount first) {
    return !first.isScaled()
        && first.to() == first.from() + 1
        && row.is(first.to(), "x")
        && row.is(first.to() + 1, Token.Kind.NUMBER)
        && !measures.isMemory(first.to() + 1);
  }

  private int skipResolution(int at) {
    int next = at;
    while (row.is(next, "x") && row.is(next + 1, Token.Kind.NUMBER)) {
      next += 2;
    }
    return next;
  }

  // ---- counts behind their device

  /** Reads "A100 x 8" and answers where to go on. */
  private int countBehind(int at) {
    Optional<Measure> device = measures.at(at).filter(measure -> measure.device().isPresent());
    if (device.isEmpty()) {
      return at + 1;
    }
    int times = row.skip(device.get().to(), "(");
    boolean counted =
        device.get().is(Dimension.DEVICES)
            && row.is(times, "x")
            && row.is(times + 1, Token.Kind.NUMBER)
            && !measures.isMemory(times + 1);
    if (!counted) {
      return at + 1;
    }
    BigDecimal number = row.get(times + 1).number().orElseThrow();
    Words words =
        new Words(at, device, Optional.empty(), Optional.empty(), row.skip(times + 2, ")"));
    add(quantity(Amount.of(number, at, times + 2), at, words));
    return words.to();
  }
}
