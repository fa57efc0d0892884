package org.flopaudit.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Token;
import org.flopaudit.quantity.Unit;
import org.flopaudit.quantity.UnitHint;
import org.flopaudit.source.Span;

/**
 * A quantity with what its surroundings say of its unit: a header's hint, or a key such as "batch
 * size" beside the number.
 *
 * @param reading the passage it stands in
 * @param quantity the quantity as written
 * @param readings the units that it can have
 * @param factor what a header multiplies a bare number by
 * @param key what a bare number counts
 * @param keyed whether the key stands beside the number, and not only in a header
 */
record Measured(
    Reading reading,
    Quantity quantity,
    List<Unit> readings,
    BigDecimal factor,
    Optional<Sign> key,
    boolean keyed) {
  private static final int FARTHEST_KEY = 18;
  private static final int COMMA = 3;

  /** The quantities of a reading with their surroundings. */
  static List<Measured> of(Reading reading, Cues cues) {
    List<Measured> measured = new ArrayList<>();
    for (Quantity quantity : reading.quantities()) {
      measured.add(of(reading, quantity, cues));
    }
    return measured;
  }

  private static Measured of(Reading reading, Quantity quantity, Cues cues) {
    Optional<Sign> beside = keyBeside(reading, quantity, cues);
    Optional<Header> keyHeader = reading.headers().stream().filter(Measured::isTelling).findFirst();
    if (keyHeader.isPresent() && keyHeader.get().has(Sign.PER_UNIT)) {
      keyHeader = Optional.empty();
    }
    Optional<Sign> key = beside.isPresent() ? beside : keyHeader.flatMap(Header::key);
    if (!quantity.isBare() || keyHeader.isEmpty()) {
      BigDecimal factor =
          quantity.isBare() && !quantity.scaled() ? scaleBeside(reading, quantity) : BigDecimal.ONE;
      return new Measured(reading, quantity, quantity.readings(), factor, key, beside.isPresent());
    }
    UnitHint hint = keyHeader.get().hint();
    BigDecimal factor = quantity.scaled() ? BigDecimal.ONE : hint.factor();
    List<Unit> readings = hint.readings().stream().filter(unit -> fits(unit, key)).toList();
    return new Measured(reading, quantity, readings, factor, key, beside.isPresent());
  }

  private static boolean fits(Unit unit, Optional<Sign> key) {
    return key.map(sign -> sign.dimensions().contains(unit.dimension()))
        .orElse(unit.dimension() != Dimension.OTHER);
  }

  /** Whether a header says what the numbers under it or beside it count. */
  private static boolean isTelling(Header header) {
    return header.key().isPresent() && header.names().isEmpty()
        || (header.column()
            && header.names().isEmpty()
            && header.hint().readings().stream()
                .anyMatch(unit -> unit.dimension() != Dimension.OTHER));
  }

  /** The key that stands right before or right behind a number. */
  private static Optional<Sign> keyBeside(Reading reading, Quantity quantity, Cues cues) {
    Cue best = null;
    int bestGap = FARTHEST_KEY + 1;
    for (Cue cue : reading.cues()) {
      if (!cue.sign().isKey()) {
        continue;
      }
      int gap = gap(reading, cue, quantity, cues);
      if (gap < bestGap) {
        best = cue;
        bestGap = gap;
      }
    }
    return Optional.ofNullable(best).map(Cue::sign);
  }

  /** The scale of "Params (M): 846.5". */
  private static BigDecimal scaleBeside(Reading reading, Quantity quantity) {
    List<Token> tokens = reading.tokens();
    int close = quantity.from() - 1;
    close -= close > 0 && tokens.get(close).is(":") ? 1 : 0;
    boolean bracketed = close > 1 && tokens.get(close).is(")") && tokens.get(close - 2).is("(");
    if (!bracketed) {
      return BigDecimal.ONE;
    }
    return switch (tokens.get(close - 1).text()) {
      case "K" -> BigDecimal.valueOf(1_000);
      case "M" -> BigDecimal.valueOf(1_000_000);
      case "B" -> BigDecimal.valueOf(1_000_000_000);
      case "T" -> BigDecimal.valueOf(1_000_000_000_000L);
      default -> BigDecimal.ONE;
    };
  }

  /**
   * How far a key stands from a number, in tokens; too far where other words lie between, or where
   * the key is the unit of another number. A comma parts more than a word.
   */
  private static int gap(Reading reading, Cue cue, Quantity quantity, Cues cues) {
    boolean behind = cue.from() >= quantity.to();
    int from = behind ? quantity.to() : cue.to();
    int to = behind ? cue.from() : quantity.from();
    if (to < from || (behind && to - from > 1) || isUnitOfAnother(reading, cue, quantity)) {
      return FARTHEST_KEY + 1;
    }
    int gap = to - from;
    for (int i = from; i < to; i++) {
      Token token = reading.tokens().get(i);
      if (!cues.isLink(token) && !isListed(reading, i)) {
        return FARTHEST_KEY + 1;
      }
      gap += token.is(",") ? COMMA : 0;
    }
    // at the same distance the key before the number is its own
    return behind ? gap + 1 : gap;
  }

  private static boolean isUnitOfAnother(Reading reading, Cue cue, Quantity quantity) {
    return reading.quantities().stream()
        .anyMatch(
            other ->
                other != quantity
                    && !other.isBare()
                    && other.from() < cue.from()
                    && cue.to() <= other.to());
  }

  /** Whether a token belongs to another number of a list that one key heads: "sizes of 1B, 7B". */
  private static boolean isListed(Reading reading, int token) {
    boolean joins = reading.tokens().get(token).is("and");
    return joins
        || reading.quantities().stream()
            .anyMatch(q -> q.isBare() && q.from() <= token && token < q.to());
  }

  /** The amount in the base unit of a dimension, if it can be read so. */
  Optional<Value.Amount> in(Dimension dimension) {
    return readings.stream()
        .filter(unit -> unit.dimension() == dimension)
        .findFirst()
        .map(unit -> amount(unit.factor()));
  }

  /** The amount as a bare count. */
  Value.Amount count() {
    return amount(BigDecimal.ONE);
  }

  private Value.Amount amount(BigDecimal unit) {
    BigDecimal times = factor.multiply(unit);
    return new Value.Amount(
        quantity.low().multiply(times).round(MathContext.DECIMAL64),
        quantity.high().multiply(times).round(MathContext.DECIMAL64));
  }

  /** Whether the key is this one. */
  boolean isKeyed(Sign sign) {
    return key.isPresent() && key.get() == sign;
  }

  /** Whether the number stands without a unit of its own and none is hinted at. */
  boolean isBare() {
    return readings.isEmpty();
  }

  /** Whether a device or a count of something names the unit. */
  boolean has(Dimension dimension) {
    return readings.stream().anyMatch(unit -> unit.dimension() == dimension);
  }

  /** The first token of the number. */
  int token() {
    return quantity.from();
  }

  /** The words of the quantity in the passage. */
  Span span() {
    return quantity.span();
  }

  /** The token right behind, folded; empty at the end. */
  String next() {
    List<Token> tokens = reading.tokens();
    return quantity.to() < tokens.size() ? tokens.get(quantity.to()).folded() : "";
  }
}
