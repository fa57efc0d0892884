package org.flopaudit.extract;

import org.flopaudit.document.Prose;
import org.flopaudit.fact.FactKind;

/** The data sets on the hub that a sentence about training links to. */
final class DatasetLinks implements NameExtractor {
  @Override
  public void read(Reading reading, Settings settings, FactSink sink) {
    for (Prose.Link link : reading.passage().prose().links()) {
      int token = 0;
      while (token < reading.tokens().size() - 1
          && reading.tokens().get(token).span().start() < link.text().start()) {
        token++;
      }
      if (reading.tokens().isEmpty()) {
        return;
      }
      Setting setting = settings.at(reading, token);
      boolean trained = setting.isTraining() || (setting.mayBeTraining() && reading.has(Sign.DATA));
      if (trained) {
        HubLinks.dataset(link.target())
            .ifPresent(
                id ->
                    sink.name(
                        FactKind.TRAINING_DATASET,
                        id,
                        setting.owner(),
                        setting.stage(),
                        reading.evidence(link.text())));
      }
    }
  }
}
