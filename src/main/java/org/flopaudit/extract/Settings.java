package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.document.Block;
import org.flopaudit.document.Prose;

/** Makes settings for the places of one document; each line above them is read once. */
final class Settings {
  private final Outline outline;
  private final Reader reader;
  private final Map<Prose, Surrounding> lines = new IdentityHashMap<>();

  /** Settings of one document. */
  Settings(Outline outline, Reader reader) {
    this.outline = outline;
    this.reader = reader;
  }

  /** The setting of a token in a reading. */
  Setting at(Reading reading, int token) {
    List<Surrounding> above = new ArrayList<>();
    for (Prose leadIn : reading.passage().leadIns()) {
      above.add(lines.computeIfAbsent(leadIn, line -> reader.surrounding(line, 0)));
    }
    for (Block.Heading heading : reading.passage().headings()) {
      above.add(
          lines.computeIfAbsent(
              heading.prose(), line -> reader.surrounding(line, heading.level())));
    }
    return new Setting(reading, token, outline, above);
  }

  /** What the document is about. */
  Outline outline() {
    return outline;
  }
}
