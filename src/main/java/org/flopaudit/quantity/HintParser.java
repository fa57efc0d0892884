package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a table's header says of the numbers below it.
 *
 * <pre>
 * hint  := (word | unit | ("(" | "[" | "in" | "/" | ",") scale)*
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
    Optional<Measure> unit = Optional.empty();
    BigDecimal factor = BigDecimal.ONE;
    for (int at = 0; at < row.size(); at++) {
      Optional<Measure> here = measures.at(at);
      if (here.isPresent() && (unit.isEmpty() || overrules(here.get(), at))) {
        unit = here;
      }
      factor = isIntroduced(at) ? scale(at).orElse(factor) : factor;
    }
    return new UnitHint(
        factor, unit.map(Measure::readings).orElse(List.of()), unit.flatMap(Measure::device));
  }

  private boolean overrules(Measure measure, int at) {
    boolean asideDevice = row.is(at - 1, "(") && measure.is(Dimension.DEVICES);
    return !row.isShort(at) && !asideDevice;
  }

  private boolean isIntroduced(int at) {
    return row.is(at - 1, "(")
        || row.is(at - 1, "[")
        || row.is(at - 1, "in")
        || row.is(at - 1, "/")
        || row.is(at - 1, ",");
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
