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
  private final Document document;
  private final List<Passage> passages = new ArrayList<>();
  private final Deque<Block.Heading> headings = new ArrayDeque<>();
  private List<Block.Heading> above = List.of();

  private Passages(Document document) {
    this.document = document;
  }

  /** Every passage of a document; comments are not read. */
  static List<Passage> of(Document document) {
    Passages passages = new Passages(document);
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
    above = List.copyOf(headings);
  }

  private void sentences(Prose prose, Passage.Place place) {
    for (Span sentence : Sentences.of(prose.text())) {
      add(prose.part(sentence), place);
    }
  }

  private void add(Prose prose, Passage.Place place) {
    if (!prose.isBlank()) {
      passages.add(new Passage(document, prose, place, above));
    }
  }
}
