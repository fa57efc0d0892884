package org.flopaudit.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads {@code corpus/quantities.txt}: a meaning at the margin, its phrasings indented. */
final class QuantityCorpus {
  private static final String RESOURCE = "/corpus/quantities.txt";
  private static final String INDENT = "  ";

  /** A phrasing and what it means. */
  record Line(int number, String phrasing, String meaning) {
    @Override
    public String toString() {
      return "line " + number + ": " + phrasing;
    }
  }

  private QuantityCorpus() {}

  static List<Line> lines() {
    List<Line> found = new ArrayList<>();
    String meaning = "";
    int number = 0;
    for (String line : text().lines().toList()) {
      number++;
      if (line.startsWith(INDENT)) {
        found.add(new Line(number, spaces(line.strip()), meaning));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        meaning = line;
      }
    }
    return found;
  }

  /** The spaces that nobody could tell apart in the file. */
  private static String spaces(String phrasing) {
    return phrasing.replace('␣', '\u00a0').replace('⍽', '\u202f');
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(QuantityCorpus.class.getResourceAsStream(RESOURCE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
