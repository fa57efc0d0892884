package org.flopaudit.cli;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.quantity.Lexer;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.QuantityParser;
import org.flopaudit.quantity.Unit;

/**
 * A figure in words, as a claim: its unit tells what about.
 *
 * @param kind what it is a figure of; empty for a share of the base's training compute
 * @param value the figure, in the unit of its kind; a share as a fraction
 */
record ClaimedFigure(Optional<FactKind> kind, BigDecimal value) {
  private static final Map<Dimension, FactKind> KINDS = new EnumMap<>(Dimension.class);

  static {
    KINDS.put(Dimension.OPERATIONS, FactKind.TRAINING_COMPUTE);
    KINDS.put(Dimension.PARAMETERS, FactKind.PARAMETERS);
    KINDS.put(Dimension.TOKENS, FactKind.TRAINING_TOKENS);
    KINDS.put(Dimension.DEVICE_TIME, FactKind.DEVICE_HOURS);
    KINDS.put(Dimension.DEVICES, FactKind.DEVICE_COUNT);
    KINDS.put(Dimension.TIME, FactKind.TRAINING_TIME);
    KINDS.put(Dimension.ENERGY, FactKind.ENERGY);
    KINDS.put(Dimension.EMISSIONS, FactKind.EMISSIONS);
    KINDS.put(Dimension.MONEY, FactKind.TRAINING_COST);
  }

  /**
   * Reads words such as {@code 2.8M GPU hours} or {@code 20 % of the base}.
   *
   * @throws UsageException if they are not one figure of something that is claimed of training
   */
  static ClaimedFigure read(String words) {
    Lexicon lexicon = Lexicon.builtIn();
    List<Quantity> quantities = QuantityParser.quantities(Lexer.tokens(words, lexicon), lexicon);
    if (quantities.size() == 1) {
      Quantity quantity = quantities.get(0);
      for (Unit unit : quantity.readings()) {
        FactKind kind = KINDS.get(unit.dimension());
        boolean isShare = unit.dimension() == Dimension.FRACTION;
        if (kind != null || isShare) {
          return new ClaimedFigure(
              Optional.ofNullable(kind), quantity.low().multiply(unit.factor()));
        }
      }
    }
    throw new UsageException(
        "expected one figure with its unit, such as \"2.8e24 FLOP\", \"2.8M GPU hours\","
            + " \"6 million dollars\" or \"20 % of the base\", not '"
            + words
            + "'");
  }
}
