package org.flopaudit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/**
 * Where a document comes to speak of something; what a document lacks is reported there. The words
 * are in {@code lexicon/headings.table}, the most telling row first.
 *
 * @param rows beginnings of words, in lower case; a heading with one of a row is preferred to any
 *     heading of a later row
 */
public record Landmarks(List<List<String>> rows) {

  /** Copies the lists. */
  public Landmarks {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Reads the table; what is wrong is noted among the faults. */
  public static Landmarks read(DataFolder folder, Faults faults) {
    return new Landmarks(
        folder.rows("lexicon/headings.table", 2, faults).stream()
            .map(row -> row.spellings(1))
            .toList());
  }

  /** The heading that speaks of training, else the first heading, else the first line. */
  public Evidence of(Document document) {
    List<Prose> headings = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading && hasLetters(heading.prose())) {
        headings.add(heading.prose());
      }
    }
    return rows.stream()
        .flatMap(row -> headings.stream().filter(heading -> speaksOf(heading, row)).limit(1))
        .findFirst()
        .or(() -> headings.stream().findFirst())
        .map(heading -> document.file().evidence(heading.source()))
        .orElseGet(() -> firstLine(document));
  }

  /** The first line of the body, else of the file. */
  private static Evidence firstLine(Document document) {
    SourceFile file = document.file();
    int start =
        document.blocks().stream()
            .map(Block::prose)
            .filter(Landmarks::hasLetters)
            .map(prose -> prose.source().start())
            .findFirst()
            .orElse(0);
    Span line = file.line(file.position(start).line());
    return file.evidence(new Span(Math.min(start, line.end()), line.end()));
  }

  /** A line of dashes under a banner is nothing that a reader would look for. */
  private static boolean hasLetters(Prose prose) {
    return prose.text().chars().anyMatch(Character::isLetter);
  }

  private static boolean speaksOf(Prose heading, List<String> beginnings) {
    String text = heading.text().toLowerCase(Locale.ROOT);
    return beginnings.stream().anyMatch(beginning -> beginsWord(text, beginning));
  }

  private static boolean beginsWord(String text, String beginning) {
    for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
