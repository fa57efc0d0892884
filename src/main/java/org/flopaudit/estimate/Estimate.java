package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.Stage;

/**
 * Training compute of one stage, by one method.
 *
 * @param method how it was reckoned
 * @param stage the part of training; empty where the document does not tell
 * @param value the figure as stated or reckoned, in FLOP
 * @param range the amounts that the figures admit, with what rounding and utilisation leave open
 * @param likely the range with what the formula itself leaves out besides
 * @param isStated whether the developer states this very figure, without "about" or "at least"
 * @param derivation how it came about
 */
public record Estimate(
    MethodName method,
    Optional<Stage> stage,
    BigDecimal value,
    FlopRange range,
    FlopRange likely,
    boolean isStated,
    Derivation derivation) {

  /**
   * What enters a ledger: a figure that the developer states is taken at its word, so that exactly
   * 1e26 is exactly 1e26; everything else is the range, for a law that names a formula means what
   * it comes to.
   */
  public FlopRange counted() {
    return isStated ? FlopRange.exactly(value) : range;
  }
}
