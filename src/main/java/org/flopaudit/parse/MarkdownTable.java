package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.document.Table.Cell;
import org.flopaudit.source.Span;

/**
 * A pipe table. A line without any pipe right below it is a row to the specification; whoever wrote
 * it meant a paragraph, and so it is read.
 *
 * @param table its cells, the first row as headers
 * @param comments the comments that stood in its cells
 * @param below the lines below it
 */
record MarkdownTable(Table table, List<Prose> comments, List<Prose> below) {

  /** Reads a table that commonmark found. */
  static MarkdownTable of(TableBlock block, String source) {
    List<TableRow> rows = rows(block);
    int last = rows.size();
    while (last > 1 && !hasPipe(rows.get(last - 1), source)) {
      last--;
    }
    List<Cell> cells = new ArrayList<>();
    List<Prose> comments = new ArrayList<>();
    for (int row = 0; row < last; row++) {
      addCells(rows.get(row), row, source, cells, comments);
    }
    List<Prose> below = new ArrayList<>();
    for (TableRow row : rows.subList(last, rows.size())) {
      below.add(InlineProse.of(row, source, CellOffsets.NONE).prose());
    }
    return new MarkdownTable(new Table(Prose.EMPTY, cells, 1), comments, below);
  }

  private static List<TableRow> rows(TableBlock block) {
    List<TableRow> rows = new ArrayList<>();
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow tableRow) {
          rows.add(tableRow);
        }
      }
    }
    return rows;
  }

  private static boolean hasPipe(TableRow row, String source) {
    for (SourceSpan span : row.getSourceSpans()) {
      int pipe = source.indexOf('|', span.getInputIndex());
      if (pipe >= 0 && pipe < span.getInputIndex() + span.getLength()) {
        return true;
      }
    }
    return false;
  }

  private static void addCells(
      TableRow row, int number, String source, List<Cell> cells, List<Prose> comments) {
    boolean isHeader = row.getParent() instanceof TableHead;
    int column = 0;
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      InlineProse words = InlineProse.of(cell, source, offsets(cell, source));
      cells.add(new Cell(number, column++, 1, 1, isHeader, words.prose()));
      comments.addAll(words.comments());
    }
  }

  private static CellOffsets offsets(Node cell, String source) {
    List<SourceSpan> spans = cell.getSourceSpans();
    if (spans.isEmpty()) {
      return CellOffsets.NONE;
    }
    int start = spans.get(0).getInputIndex();
    return CellOffsets.of(source, new Span(start, start + spans.get(0).getLength()));
  }
}
