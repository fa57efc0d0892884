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
    if (measured.isBare() && measured.isKeyed(Sign.DEVICE_HOURS) && setting.mayBeTraining()) {
      return Optional.of(new Claim(FactKind.DEVICE_HOURS, measured.count()))
          .filter(claim -> Amounts.DEVICE_HOURS.hold(claim.amount()));
    }
    if (measured.has(Dimension.OPERATIONS)
        || (measured.isBare() && measured.isKeyed(Sign.COMPUTE))) {
      return operations(measured, setting);
    }
    if (measured.has(Dimension.FRACTION) && isUtilization(measured)) {
      return measured.in(Dimension.FRACTION).map(amount -> new Claim(FactKind.UTILIZATION, amount));
    }
    return measured.has(Dimension.RATE) ? throughput(measured, setting) : Optional.empty();
  }

  private static Optional<Claim> deviceHours(Measured measured, Setting setting) {
    boolean rate = measured.quantity().per().isPresent();
    return rate || setting.isInference()
        ? Optional.empty()
        : measured
            .in(Dimension.DEVICE_TIME)
            .filter(Amounts.DEVICE_HOURS::hold)
            .map(amount -> new Claim(FactKind.DEVICE_HOURS, amount));
  }

  private static Optional<Claim> operations(Measured measured, Setting setting) {
    Value.Amount amount = measured.in(Dimension.OPERATIONS).orElseGet(measured::count);
    boolean rate = measured.quantity().per().isPresent();
    boolean total = amount.low().compareTo(SURELY_A_TOTAL) >= 0;
    if (rate || !Amounts.COMPUTE.hold(amount)) {
      return measured.has(Dimension.RATE) ? throughput(measured, setting) : Optional.empty();
    }
    if (measured.has(Dimension.RATE) && !total) {
      return throughput(measured, setting);
    }
    return setting.isTraining()
            || (total && setting.mayBeTraining())
            || measured.isKeyed(Sign.COMPUTE)
        ? Optional.of(new Claim(FactKind.TRAINING_COMPUTE, amount))
        : Optional.empty();
  }

  private static Optional<Claim> throughput(Measured measured, Setting setting) {
    boolean achieved =
        measured.reading().has(Sign.THROUGHPUT) || measured.reading().has(Sign.UTILIZATION);
    return achieved && setting.isTraining()
        ? measured.in(Dimension.RATE).map(amount -> new Claim(FactKind.THROUGHPUT, amount))
        : Optional.empty();
  }

  private static boolean isUtilization(Measured measured) {
    return measured.isKeyed(Sign.UTILIZATION)
        || measured.reading().has(Sign.UTILIZATION, measured.reading().clause(measured.token()));
  }
}
