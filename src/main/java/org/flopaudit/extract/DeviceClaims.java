package org.flopaudit.extract;

import java.util.Optional;
import java.util.stream.IntStream;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Dimension;

/** How many accelerators trained the model at once. */
final class DeviceClaims implements AmountExtractor {
  private static final int NEAR_START = 3;

  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    if (!measured.has(Dimension.DEVICES)) {
      return measured
          .countOf(Sign.DEVICE_COUNT)
          .filter(count -> setting.mayBeTraining())
          .flatMap(count -> Claim.of(FactKind.DEVICE_COUNT, count));
    }
    if (measured.isForEach() || isOfOneGroup(measured)) {
      return Optional.empty();
    }
    boolean isOfTraining =
        setting.isTraining() || (isHardwareLine(measured) && setting.mayBeTraining());
    return isOfTraining
        ? Claim.of(FactKind.DEVICE_COUNT, measured.in(Dimension.DEVICES))
        : Optional.empty();
  }

  /** "8 GPUs nodes", "each node contains 8 GPUs": the accelerators of one of several nodes. */
  private static boolean isOfOneGroup(Measured measured) {
    Reading reading = measured.reading();
    return reading.is(WordClass.GROUP, measured.end())
        || IntStream.range(reading.clause(measured.token()).start() + 1, measured.token())
            .filter(at -> reading.is(WordClass.GROUP, at))
            .anyMatch(at -> reading.tokens().get(at - 1).is("each"));
  }

  /** "Hardware Type: 8 x A100": a key says what the line is, though nothing speaks of training. */
  private static boolean isHardwareLine(Measured measured) {
    return measured.reading().has(Sign.DEVICE, cue -> cue.from() <= NEAR_START);
  }
}
