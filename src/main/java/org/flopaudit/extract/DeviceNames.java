package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.Phrases;
import org.flopaudit.source.Span;

/** The accelerators that the model was trained on. */
final class DeviceNames implements NameExtractor {
  private final Lexicon lexicon;

  /** An extractor that knows the devices of a lexicon. */
  DeviceNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void read(Reading reading, Settings settings, FactSink sink) {
    int at = 0;
    while (at < reading.tokens().size()) {
      Optional<Phrases.Match<String>> device = lexicon.device(reading.tokens(), at);
      if (device.isEmpty()) {
        at++;
        continue;
      }
      Setting setting = settings.at(reading, at);
      if (isTrainedOn(reading, setting, at)) {
        Span span = reading.span(at, device.get().end());
        sink.name(
            FactKind.DEVICE_TYPE,
            device.get().meaning(),
            setting.owner(),
            setting.stage(),
            reading.evidence(span));
      }
      at = device.get().end();
    }
  }

  private static boolean isTrainedOn(Reading reading, Setting setting, int at) {
    boolean hardwareLine =
        reading.cues().stream()
            .anyMatch(
                cue ->
                    (cue.sign() == Sign.DEVICE || cue.sign() == Sign.DEVICE_HOURS)
                        && cue.from() <= Math.min(3, at));
    boolean underHeader =
        reading.headers().stream()
            .anyMatch(header -> header.has(Sign.DEVICE) || header.has(Sign.DEVICE_HOURS));
    return setting.isTraining() || ((hardwareLine || underHeader) && setting.mayBeTraining());
  }
}
