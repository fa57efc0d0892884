package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.document.Block;

/** Makes settings for the places of one document; the cues of its headings are read once. */
final class Settings {
  private final Outline outline;
  private final Reader reader;
  private final Map<Block.Heading, HeadingReading> headings = new IdentityHashMap<>();

  /** Settings of one document. */
  Settings(Outline outline, Reader reader) {
    this.outline = outline;
    this.reader = reader;
  }

  /** The setting of a token in a reading. */
  Setting at(Reading reading, int token) {
    List<HeadingReading> above = new ArrayList<>();
    for (Block.Heading heading : reading.passage().headings()) {
      above.add(headings.computeIfAbsent(heading, reader::heading));
    }
    return new Setting(reading, token, outline, above);
  }

  /** What the document is about. */
  Outline outline() {
    return outline;
  }
}
