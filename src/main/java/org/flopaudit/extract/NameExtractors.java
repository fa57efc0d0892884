package org.flopaudit.extract;

import java.util.List;

/** The extractors of names and words, in the order in which they are asked. */
final class NameExtractors {
  private final List<NameExtractor> all;

  /** The extractors, with the words that they need. */
  NameExtractors(Wording wording) {
    all =
        List.of(
            new DeviceNames(wording.lexicon()),
            new BaseModels(wording.relations()),
            new Teachers(),
            new DatasetLinks(),
            new Techniques(wording.relations()));
  }

  /** Adds the facts that a reading states. */
  void read(Reading reading, FactSink sink) {
    all.forEach(extractor -> extractor.read(reading, sink));
  }
}
