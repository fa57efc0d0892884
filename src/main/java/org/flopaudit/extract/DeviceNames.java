package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.Phrases;
import org.flopaudit.source.Evidence;

/** The accelerators that the model was trained on. */
final class DeviceNames implements NameExtractor {
  private static final int NEAR_START = 3;

  private final Lexicon lexicon;

  /** An extractor that knows the devices of a lexicon. */
  DeviceNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void read(Reading reading, FactSink sink) {
    int at = 0;
    while (at < reading.tokens().size()) {
      Optional<Phrases.Match<String>> device = lexicon.device(reading.tokens(), at);
      if (device.isPresent()) {
        add(device.get(), at, reading, sink);
      }
      at = device.map(Phrases.Match::end).orElse(at + 1);
    }
  }

  private static void add(Phrases.Match<String> device, int at, Reading reading, FactSink sink) {
    Setting setting = new Setting(reading, at);
    boolean isOfTraining =
        setting.isTraining() || (isOnHardwareLine(reading, at) && setting.mayBeTraining());
    if (isOfTraining) {
      Evidence evidence = reading.evidence(at, device.end());
      sink.name(
          FactKind.DEVICE_TYPE, device.meaning(), setting.ofAmount(FactKind.DEVICE_TYPE, evidence));
    }
  }

  /** Whether a key or a header says that the line is about hardware. */
  private static boolean isOnHardwareLine(Reading reading, int at) {
    int latest = Math.min(NEAR_START, at);
    return reading.has(Sign.DEVICE, cue -> cue.from() <= latest)
        || reading.has(Sign.DEVICE_HOURS, cue -> cue.from() <= latest)
        || reading.isHeaded(Sign.DEVICE)
        || reading.isHeaded(Sign.DEVICE_HOURS);
  }
}
