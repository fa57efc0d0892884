package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.QuantityParser;
import org.flopaudit.quantity.Token;
import org.flopaudit.quantity.Unit;
import org.flopaudit.quantity.UnitHint;

/**
 * Tells what the numbers of a passage count: by a unit of their own, a key beside them, or a header
 * above or beside their cell.
 */
final class Measurer {
  private static final int BRACKETS = 3;

  private final Lexicon lexicon;

  /** A measurer that knows the scales of a lexicon. */
  Measurer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The quantities of a reading, each with what it counts. */
  List<Measured> measured(Reading reading) {
    if (reading.quantities().isEmpty()) {
      return List.of();
    }
    Optional<Header> header =
        reading.headers().stream()
            .filter(Header::tellsWhatIsCounted)
            .findFirst()
            .filter(telling -> !telling.has(Sign.PER_UNIT));
    return reading.quantities().stream()
        .map(quantity -> measured(reading, quantity, header))
        .toList();
  }

  private Measured measured(Reading reading, Quantity quantity, Optional<Header> header) {
    Optional<Sign> beside = KeyBeside.of(reading, quantity);
    Optional<Sign> key = beside.or(() -> header.flatMap(Header::key));
    boolean isHinted = quantity.isBare() && header.isPresent();
    List<Unit> readings = isHinted ? hinted(header.get().hint(), key) : quantity.readings();
    return new Measured(
        reading, quantity, readings, factor(reading, quantity, header), key, beside.isPresent());
  }

  private static List<Unit> hinted(UnitHint hint, Optional<Sign> key) {
    return hint.readings().stream().filter(unit -> fits(unit.dimension(), key)).toList();
  }

  private static boolean fits(Dimension dimension, Optional<Sign> key) {
    return key.map(sign -> sign.isMeasuredIn(dimension)).orElse(dimension != Dimension.OTHER);
  }

  /** What a number that stands alone is multiplied by: a header's scale, or one beside its key. */
  private BigDecimal factor(Reading reading, Quantity quantity, Optional<Header> header) {
    if (!quantity.isBare() || quantity.scaled()) {
      return BigDecimal.ONE;
    }
    return header.map(given -> given.hint().factor()).orElseGet(() -> beside(reading, quantity));
  }

  /** The scale in brackets right before a number: "Params (M): 846.5". */
  private BigDecimal beside(Reading reading, Quantity quantity) {
    List<Token> tokens = reading.tokens();
    int to = quantity.from();
    to -= to > 0 && tokens.get(to - 1).is(":") ? 1 : 0;
    int from = to - BRACKETS;
    boolean isBracketed = from >= 0 && tokens.get(from).is("(") && tokens.get(to - 1).is(")");
    return isBracketed
        ? QuantityParser.hint(tokens.subList(from, to), lexicon).factor()
        : BigDecimal.ONE;
  }
}
