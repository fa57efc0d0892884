package org.flopaudit.extract;

import org.flopaudit.document.Prose;
import org.flopaudit.fact.FactKind;
import org.flopaudit.source.Span;

/** The data sets on the hub that a sentence about training links to. */
final class DatasetLinks implements NameExtractor {
  @Override
  public void read(Reading reading, FactSink sink) {
    if (reading.tokens().isEmpty()) {
      return;
    }
    for (Prose.Link link : reading.passage().prose().links()) {
      HubLinks.dataset(link.target()).ifPresent(id -> add(id, link.text(), reading, sink));
    }
  }

  private static void add(String id, Span words, Reading reading, FactSink sink) {
    Setting setting = new Setting(reading, token(words, reading));
    boolean isOfTraining =
        setting.isTraining() || (reading.has(Sign.DATA) && setting.mayBeTraining());
    if (isOfTraining) {
      sink.name(
          FactKind.TRAINING_DATASET,
          id,
          setting.ofAmount(FactKind.TRAINING_DATASET, reading.evidence(words)));
    }
  }

  /** The first token of some words, or the last before them. */
  private static int token(Span words, Reading reading) {
    int token = 0;
    while (token < reading.tokens().size() - 1
        && reading.tokens().get(token).span().start() < words.start()) {
      token++;
    }
    return token;
  }
}
