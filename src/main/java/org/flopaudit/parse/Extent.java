package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Span;

/**
 * Keeps a document within what can be read at leisure. Whoever reads its words may take time with
 * the square of the length of a block, never with that of the document: so a long paragraph is cut
 * into several, and a document ends where more words have been read than a long report has.
 */
final class Extent {
  private final Document document;
  private final List<Problem> problems;
  private final int longestBlock;

  /** What bounds that which is read: the words of the document, or its metadata. */
  private final Limit limit;

  private final int most;
  private int left;

  private Extent(Document document, Limits limits, Limit limit, List<Problem> problems) {
    this.document = document;
    this.problems = problems;
    this.longestBlock = limits.count(Limit.BLOCK_CHARACTERS);
    this.limit = limit;
    this.most = limits.count(limit);
    this.left = most;
  }

  /**
   * The document as far as it is read, with a problem at each place where something is left out.
   */
  static Document of(Document document, Limits limits) {
    List<Problem> problems = new ArrayList<>(document.problems());
    List<MetadataEntry> metadata =
        new Extent(document, limits, Limit.METADATA_CHARACTERS, problems).entries();
    List<Block> blocks = new Extent(document, limits, Limit.TEXT_CHARACTERS, problems).blocks();
    return new Document(document.file(), document.format(), metadata, blocks, problems);
  }

  private List<MetadataEntry> entries() {
    List<MetadataEntry> entries = new ArrayList<>();
    for (MetadataEntry entry : document.metadata()) {
      if (!take(Math.min(longestBlock, entry.value().text().length()))) {
        problems.add(leftOut(entry.value().source()));
        break;
      }
      entries.add(new MetadataEntry(entry.keys(), cut(entry.value()), entry.keySpan()));
    }
    return entries;
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      for (Block piece : pieces(block)) {
        if (!take(length(piece))) {
          problems.add(leftOut(place(piece)));
          return blocks;
        }
        blocks.add(piece);
      }
    }
    return blocks;
  }

  private boolean take(int characters) {
    left -= characters;
    return left >= 0;
  }

  private static int length(Block block) {
    int length = block.prose().text().length();
    if (block instanceof Block.TableBlock table) {
      for (Table.Cell cell : table.table().cells()) {
        length += cell.prose().text().length();
      }
    }
    return length;
  }

  private static Span place(Block block) {
    if (block instanceof Block.TableBlock table && !table.table().cells().isEmpty()) {
      return table.table().cells().get(0).prose().source();
    }
    return block.prose().source();
  }

  private List<Block> pieces(Block block) {
    if (block instanceof Block.TableBlock table) {
      return List.of(cells(table));
    }
    Prose prose = block.prose();
    if (prose.text().length() <= longestBlock) {
      return List.of(block);
    }
    List<Block> pieces = new ArrayList<>();
    int start = 0;
    while (start < prose.text().length() && start < most) {
      int end = end(prose.text(), start);
      pieces.add(new Block.Paragraph(prose.part(new Span(start, end))));
      start = end;
    }
    if (start < prose.text().length()) {
      Span rest = prose.source(new Span(start, prose.text().length()));
      problems.add(leftOut(rest));
    }
    return pieces;
  }

  /**
   * The end of a piece that starts at an offset: behind the last space that fits, if there is one.
   */
  private int end(String text, int start) {
    int end = Math.min(text.length(), start + longestBlock);
    if (end == text.length()) {
      return end;
    }
    int space = text.lastIndexOf(' ', end - 1);
    if (space > start) {
      return space + 1;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private Block cells(Block.TableBlock block) {
    List<Table.Cell> cells = block.table().cells();
    if (cells.stream().noneMatch(cell -> isLong(cell.prose()))
        && !isLong(block.table().caption())) {
      return block;
    }
    return new Block.TableBlock(
        new Table(
            cut(block.table().caption()),
            cells.stream().map(this::cut).toList(),
            block.table().headerRows()));
  }

  private Table.Cell cut(Table.Cell cell) {
    return new Table.Cell(
        cell.row(),
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        cell.header(),
        cut(cell.prose()));
  }

  private Prose cut(Prose prose) {
    if (!isLong(prose)) {
      return prose;
    }
    int end = end(prose.text(), 0);
    Span rest = prose.source(new Span(end, prose.text().length()));
    problems.add(leftOut(rest, "characters in one place", Limit.BLOCK_CHARACTERS, longestBlock));
    return prose.part(new Span(0, end));
  }

  private boolean isLong(Prose prose) {
    return prose.text().length() > longestBlock;
  }

  private Problem leftOut(Span rest) {
    boolean isMetadata = limit == Limit.METADATA_CHARACTERS;
    return leftOut(rest, isMetadata ? "characters of metadata" : "characters", limit, most);
  }

  private Problem leftOut(Span rest, String what, Limit limit, int most) {
    return Problem.beyond(
        limit,
        document.file().path(),
        document.file().position(rest.start()),
        String.format(Locale.ROOT, "more than %,d %s; what follows here was not read", most, what));
  }
}
