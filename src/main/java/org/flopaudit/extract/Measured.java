package org.flopaudit.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Unit;
import org.flopaudit.source.Evidence;

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

  // ---- how much

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

  /** The amount where it is a number without a unit and a key says that it counts this. */
  Optional<Value.Amount> countOf(Sign sign) {
    return isCountOf(sign) ? Optional.of(count()) : Optional.empty();
  }

  private Value.Amount amount(BigDecimal unit) {
    BigDecimal times = factor.multiply(unit);
    return new Value.Amount(
        quantity.low().multiply(times).round(MathContext.DECIMAL64),
        quantity.high().multiply(times).round(MathContext.DECIMAL64));
  }

  // ---- of what

  /** Whether the key is this one. */
  boolean isKeyed(Sign sign) {
    return key.isPresent() && key.get() == sign;
  }

  /** Whether it is a number without a unit, and a key says that it counts this. */
  boolean isCountOf(Sign sign) {
    return isBare() && isKeyed(sign);
  }

  /** Whether the number stands without a unit of its own and none is hinted at. */
  boolean isBare() {
    return readings.isEmpty();
  }

  /** Whether neither a unit nor a key nor a header says what the number counts. */
  boolean isMereNumber() {
    return isBare() && key.isEmpty();
  }

  /** Whether it can be read in a unit of a dimension. */
  boolean has(Dimension dimension) {
    for (Unit unit : readings) {
      if (unit.dimension() == dimension) {
        return true;
      }
    }
    return false;
  }

  /** Whether the amount is for each of something: "per second", "/GPU". */
  boolean isForEach() {
    return quantity.per().isPresent();
  }

  /** Whether it is for each of something of a class of words. */
  boolean isForEach(WordClass wordClass) {
    return quantity.per().filter(per -> reading.smallWords().has(wordClass, per)).isPresent();
  }

  /** Whether the number is zero, which discloses nothing. */
  boolean isZero() {
    return quantity.high().signum() == 0;
  }

  /** Whether it is the size of a model, as in "7B and 13B models". */
  boolean isSizeOfModel() {
    return Sizes.isSizeOfModel(quantity, readings);
  }

  // ---- where

  /** The first token of the number. */
  int token() {
    return quantity.from();
  }

  /** The token behind the quantity. */
  int end() {
    return quantity.to();
  }

  /** Whether a sign stands in the clause of the number. */
  boolean isNear(Sign sign) {
    return reading.hasNear(sign, token());
  }

  /** Evidence for the words of the quantity. */
  Evidence evidence() {
    return reading.evidence(quantity.span());
  }
}
