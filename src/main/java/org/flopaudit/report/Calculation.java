package org.flopaudit.report;

import java.util.List;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.law.Position;
import org.flopaudit.ledger.Ledger;

/**
 * What the calculator has to say of figures that somebody gave.
 *
 * @param estimates the training compute, by every method that the figures suffice for
 * @param ledger the compute that they add up to
 * @param positions where that stands under each framework with a threshold, sorted by id
 */
public record Calculation(Estimates estimates, Ledger ledger, List<Position> positions) {

  /** Copies the list. */
  public Calculation {
    positions = List.copyOf(positions);
  }
}
