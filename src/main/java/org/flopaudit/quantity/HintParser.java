package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a table's header says of the numbers below it.
 *
 * <pre>
 * hint  := (word | unit | ("(" | "[" | "in" | "/" | "," | AHEAD) scale)*
 * scale := SCALE | "x"? amount                                      "(B)", "(1e24)", "(x10^24)"
 * </pre>
 *
 * The last unit counts, for "Training time (GPU hours)" is in GPU hours; but a short one, or a
 * device in parentheses, does not overrule another.
 */
final class HintParser {
  private final TokenRow row;
  private final MeasureParser measures;
  private final AmountParser amounts;

  HintParser(TokenRow row) {
    this.row = row;
    this.measures = new MeasureParser(row);
    this.amounts = new AmountParser(row, measures);
  }

  UnitHint hint() {
    Optional<Measure> unit = unit();
    return new UnitHint(
        factor(), unit.map(Measure::readings).orElse(List.of()), unit.flatMap(Measure::device));
  }

  private Optional<Measure> unit() {
    Optional<Measure> unit = Optional.empty();
    int at = 0;
    while (at < row.size()) {
      Optional<Measure> here = measures.at(at);
      if (here.isPresent() && (unit.isEmpty() || overrules(here.get(), at))) {
        unit = here;
      }
      at = here.map(Measure::to).orElse(at + 1);
    }
    return unit;
  }

  private boolean overrules(Measure measure, int at) {
    boolean asideDevice = row.is(at - 1, "(") && measure.is(Dimension.DEVICES);
    return !row.isShort(measure.to() - 1) && !asideDevice;
  }

  private BigDecimal factor() {
    for (int at = 1; at < row.size(); at++) {
      Optional<BigDecimal> scale = isIntroduced(at) ? scale(at) : Optional.empty();
      if (scale.isPresent()) {
        return scale.get();
      }
    }
    return BigDecimal.ONE;
  }

  private boolean isIntroduced(int at) {
    return row.is(at - 1, "(")
        || row.is(at - 1, "[")
        || row.is(at - 1, "in")
        || row.is(at - 1, "/")
        || row.is(at - 1, ",")
        || row.is(at - 1, Particle.AHEAD);
  }

  private Optional<BigDecimal> scale(int at) {
    Optional<BigDecimal> word = row.scale(at).map(Phrases.Match::meaning);
    return word.isPresent()
        ? word
        : amounts.list(row.skip(at, "x")).stream()
            .filter(Amount::isScaled)
            .map(Amount::low)
            .findFirst();
  }
}
