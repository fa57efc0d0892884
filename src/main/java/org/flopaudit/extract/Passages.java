package org.flopaudit.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.source.Span;

/** Cuts a document into passages, in reading order. */
final class Passages {
  private static final int LONGEST_LINE = 80;

  private final Document document;
  private final Sentences sentences;
  private final int longest;
  private final List<Passage> passages = new ArrayList<>();
  private final Deque<Block.Heading> headings = new ArrayDeque<>();
  private List<Block.Heading> above = List.of();
  private List<Prose> introduction = List.of();

  private Passages(Document document, SmallWords words, int longest) {
    this.document = document;
    this.longest = longest;
    this.sentences = new Sentences(words);
  }

  /**
   * Every passage of a document; comments are not read.
   *
   * @param longest the most characters of a passage; what is longer is read as several, for in one
   *     passage every number is held against every word
   */
  static List<Passage> of(Document document, SmallWords words, int longest) {
    Passages passages = new Passages(document, words, longest);
    for (MetadataEntry entry : document.metadata()) {
      passages.add(entry.value(), new Passage.Place.Metadata(entry));
    }
    for (int block = 0; block < document.blocks().size(); block++) {
      passages.read(block, document.blocks().get(block));
    }
    return passages.passages;
  }

  private void read(int number, Block block) {
    if (block instanceof Block.Heading heading) {
      enter(heading);
      sentences(
          heading.prose(),
          new Passage.Place.Sentence(
              number, heading.level() == 1 ? Passage.Form.TITLE : Passage.Form.HEADING));
    } else if (block instanceof Block.Paragraph paragraph) {
      introduction = introduction(paragraph.prose());
      sentences(paragraph.prose(), new Passage.Place.Sentence(number, Passage.Form.PARAGRAPH));
    } else if (block instanceof Block.ListItem item) {
      sentences(item.prose(), new Passage.Place.Sentence(number, Passage.Form.ITEM));
    } else if (block instanceof Block.CodeLine line) {
      add(line.prose(), new Passage.Place.CodeLine(line.block()));
    } else if (block instanceof Block.TableBlock table) {
      sentences(table.prose(), new Passage.Place.Sentence(number, Passage.Form.CAPTION));
      for (Table.Cell cell : table.table().cells()) {
        add(cell.prose(), new Passage.Place.Cell(number, table.table(), cell));
      }
    }
  }

  private void enter(Block.Heading heading) {
    while (!headings.isEmpty() && headings.peek().level() >= heading.level()) {
      headings.pop();
    }
    headings.push(heading);
    introduction = List.of();
    above = List.copyOf(headings);
  }

  /** A short line, or one that ends in a colon, introduces the list or table below it. */
  private static List<Prose> introduction(Prose prose) {
    String text = prose.text().strip();
    boolean introduces = text.length() <= LONGEST_LINE || text.endsWith(":") || text.endsWith("：");
    return introduces ? List.of(prose) : List.of();
  }

  private void sentences(Prose prose, Passage.Place place) {
    List<Prose> leadIns = introduction;
    for (Span sentence : sentences.of(prose.text())) {
      for (Prose words : pieces(prose.part(sentence))) {
        passages.add(new Passage(document, words, place, leadIns, above));
        leadIns = leadIns == introduction ? join(words, introduction) : leadIns;
      }
    }
  }

  private static List<Prose> join(Prose first, List<Prose> rest) {
    List<Prose> joined = new ArrayList<>(List.of(first));
    joined.addAll(rest);
    return List.copyOf(joined);
  }

  private void add(Prose prose, Passage.Place place) {
    for (Prose piece : pieces(prose)) {
      passages.add(new Passage(document, piece, place, introduction, above));
    }
  }

  /** Some prose in pieces of which none is blank or too long, cut at spaces where there are any. */
  private List<Prose> pieces(Prose prose) {
    if (prose.text().length() <= longest) {
      return prose.isBlank() ? List.of() : List.of(prose);
    }
    List<Prose> pieces = new ArrayList<>();
    int start = 0;
    while (start < prose.text().length()) {
      int end = end(prose.text(), start);
      Prose piece = prose.part(new Span(start, end));
      if (!piece.isBlank()) {
        pieces.add(piece);
      }
      start = end;
    }
    return pieces;
  }

  private int end(String text, int start) {
    int end = Math.min(text.length(), start + longest);
    if (end == text.length()) {
      return end;
    }
    int space = text.lastIndexOf(' ', end - 1);
    if (space > start) {
      return space + 1;
    }
    return Character.isLowSurrogate(text.charAt(end)) && end - 1 > start ? end - 1 : end;
  }
}
