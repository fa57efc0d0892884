package org.flopaudit.extract;

import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Dimension;

/** How many accelerators trained the model at once. */
final class DeviceClaims implements AmountExtractor {
  /** What follows a number of accelerators that is not the number of all: "8 GPUs nodes". */
  private static final Set<String> OF_SEVERAL = Set.of("node", "nodes", "pod", "pods", "slice");

  @Override
  public Optional<Claim> claim(Measured measured, Setting setting) {
    if (measured.has(Dimension.DEVICES)) {
      boolean each = measured.quantity().per().isPresent() || OF_SEVERAL.contains(measured.next());
      boolean training =
          setting.isTraining() || (setting.mayBeTraining() && isHardwareLine(measured));
      return each || !training
          ? Optional.empty()
          : measured
              .in(Dimension.DEVICES)
              .filter(Amounts.DEVICES::hold)
              .map(a -> new Claim(FactKind.DEVICE_COUNT, a));
    }
    return measured.isBare() && measured.isKeyed(Sign.DEVICE_COUNT) && setting.mayBeTraining()
        ? Optional.of(new Claim(FactKind.DEVICE_COUNT, measured.count()))
            .filter(c -> Amounts.DEVICES.hold(c.amount()))
        : Optional.empty();
  }

  /** "Hardware Type: 8 x A100": a key says what the line is, though nothing speaks of training. */
  private static boolean isHardwareLine(Measured measured) {
    return measured.reading().cues().stream()
        .anyMatch(cue -> cue.sign() == Sign.DEVICE && cue.from() <= 3);
  }
}
