package org.flopaudit.extract;

/**
 * Finds names and words in a reading that are facts: devices, bases, teachers, data sets,
 * techniques.
 */
interface NameExtractor {

  /** Adds the facts of this extractor's kinds that a reading states. */
  void read(Reading reading, FactSink sink);
}
