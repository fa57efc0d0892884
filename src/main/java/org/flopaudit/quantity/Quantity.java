package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.source.Span;

/**
 * An amount that stands in prose.
 *
 * @param low the lower end, scale words applied, in the unit as written
 * @param high the upper end, equal to the lower where one number is stated
 * @param bound how firmly it is stated
 * @param readings the units that the words can mean, the likeliest first; empty for a bare number
 * @param scaled whether a scale word stood with it ("7B", "3 trillion"), so that a bare number is
 *     likely a count of parameters, tokens or the like
 * @param device the accelerator named in the unit, where the unit is a device or device time
 * @param per what the amount is for each of, as in "per second" or "/GPU": the folded word
 * @param span all its words in the prose, the bound's and the unit's included
 * @param from the first token of the amount itself
 * @param to the token after its last
 */
public record Quantity(
    BigDecimal low,
    BigDecimal high,
    Bound bound,
    List<Unit> readings,
    boolean scaled,
    Optional<String> device,
    Optional<String> per,
    Span span,
    int from,
    int to) {

  /** Copies the list. */
  public Quantity {
    readings = List.copyOf(readings);
  }

  /** The unit of a dimension among the readings. */
  public Optional<Unit> in(Dimension dimension) {
    return readings.stream().filter(unit -> unit.dimension() == dimension).findFirst();
  }

  /** Whether no unit stands with the number. */
  public boolean isBare() {
    return readings.isEmpty();
  }
}
