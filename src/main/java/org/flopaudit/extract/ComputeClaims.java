package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Dimension;

/** Training compute, achieved throughput, utilisation, device hours. */
final class ComputeClaims implements AmountExtractor {
  private static final BigDecimal SURELY_A_TOTAL = new BigDecimal("1e16");

  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    if (measured.has(Dimension.DEVICE_TIME)) {
      return deviceHours(measured, setting);
    }
    if (measured.isCountOf(Sign.DEVICE_HOURS)) {
      return setting.mayBeTraining()
          ? Claim.of(FactKind.DEVICE_HOURS, measured.count())
          : Optional.empty();
    }
    if (measured.has(Dimension.OPERATIONS) || measured.isCountOf(Sign.COMPUTE)) {
      return operations(measured, setting);
    }
    if (measured.has(Dimension.FRACTION) && isUtilization(measured)) {
      return Claim.of(FactKind.UTILIZATION, measured.in(Dimension.FRACTION));
    }
    return throughput(measured, setting);
  }

  private static Optional<Claim> deviceHours(Measured measured, Setting setting) {
    return measured.isForEach() || setting.isInference()
        ? Optional.empty()
        : Claim.of(FactKind.DEVICE_HOURS, measured.in(Dimension.DEVICE_TIME));
  }

  /** "FLOPS" may be read as operations or as a rate; what is large enough is a total. */
  private static Optional<Claim> operations(Measured measured, Setting setting) {
    Value.Amount amount = measured.in(Dimension.OPERATIONS).orElseGet(measured::count);
    boolean isSurelyTotal = amount.low().compareTo(SURELY_A_TOTAL) >= 0;
    boolean mayBeRate = measured.has(Dimension.RATE) && !isSurelyTotal;
    Optional<Claim> total = Claim.of(FactKind.TRAINING_COMPUTE, amount);
    if (measured.isForEach() || mayBeRate || total.isEmpty()) {
      return throughput(measured, setting);
    }
    boolean isOfTraining =
        measured.isKeyed(Sign.COMPUTE)
            || setting.isTraining()
            || (isSurelyTotal && setting.mayBeTraining());
    return isOfTraining ? total : Optional.empty();
  }

  private static Optional<Claim> throughput(Measured measured, Setting setting) {
    return measured.has(Dimension.RATE) && isAchieved(measured.reading()) && setting.isTraining()
        ? Claim.of(FactKind.THROUGHPUT, measured.in(Dimension.RATE))
        : Optional.empty();
  }

  private static boolean isAchieved(Reading reading) {
    return reading.has(Sign.THROUGHPUT) || reading.has(Sign.UTILIZATION);
  }

  private static boolean isUtilization(Measured measured) {
    return measured.isKeyed(Sign.UTILIZATION) || measured.isNear(Sign.UTILIZATION);
  }
}
