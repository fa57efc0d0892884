package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a table's header says of the numbers below it.
 *
 * @param factor by which a bare number is multiplied: 1e9 under "Params (B)"
 * @param readings the units that the header can mean; empty if it names none
 * @param device the accelerator that the header names
 */
public record UnitHint(BigDecimal factor, List<Unit> readings, Optional<String> device) {

  /** Copies the list. */
  public UnitHint {
    readings = List.copyOf(readings);
  }

  /** Whether the header says nothing. */
  public boolean isEmpty() {
    return readings.isEmpty() && factor.compareTo(BigDecimal.ONE) == 0;
  }
}
