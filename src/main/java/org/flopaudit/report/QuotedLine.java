package org.flopaudit.report;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.source.Evidence;

/**
 * The line on which a quote begins, as a terminal shows it.
 *
 * @param text the line, made visible and cut around the quote
 * @param indent how many columns stand before the quote
 * @param width how many columns of the quote are shown, at least one
 */
record QuotedLine(String text, int indent, int width) {
  private static final String CUT = "…";
  private static final int TAB = 4;

  /** The columns before a quote that are kept when a long line is cut. */
  private static final int LEAD = 24;

  /** What is shown for one character of the source, and where. */
  private record Cell(int offset, int column, String shown, int width) {
    int end() {
      return column + width;
    }
  }

  /**
   * Lays out the line of a quote.
   *
   * @param columns how wide it may be, more than 30
   */
  static QuotedLine of(Evidence evidence, int columns) {
    List<Cell> cells = cells(evidence.excerpt());
    int total = cells.isEmpty() ? 0 : cells.get(cells.size() - 1).end();
    int start = evidence.span().start() - evidence.excerptStart();
    int quoteStart = columnOf(cells, start, total);
    int quoteEnd = columnOf(cells, start + evidence.quote().length(), total);

    boolean fits = total <= columns;
    int from =
        fits ? 0 : columnFrom(cells, Math.min(quoteStart - LEAD, total - columns + 1), total);
    int to = fits ? total : Math.min(total, from + columns - 2);
    String before = from > 0 ? CUT : "";
    String after = to < total ? CUT : "";
    int width = Math.max(1, Math.min(quoteEnd, to) - quoteStart);
    return new QuotedLine(
        before + shown(cells, from, to) + after, before.length() + quoteStart - from, width);
  }

  /** The mark under the quote: a caret and tildes. */
  String underline() {
    return " ".repeat(indent) + "^" + "~".repeat(width - 1);
  }

  private static List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    int offset = 0;
    while (offset < line.length()) {
      int codePoint = line.codePointAt(offset);
      String shown = codePoint == '\t' ? " ".repeat(TAB - column % TAB) : Visible.shown(codePoint);
      Cell cell = new Cell(offset, column, shown, DisplayWidth.of(shown));
      cells.add(cell);
      column = cell.end();
      offset += Character.charCount(codePoint);
    }
    return cells;
  }

  /** The column of the character at an offset of the source. */
  private static int columnOf(List<Cell> cells, int offset, int total) {
    return cells.stream()
        .filter(cell -> cell.offset() >= offset)
        .mapToInt(Cell::column)
        .findFirst()
        .orElse(total);
  }

  /** The first column at or after another at which a character begins. */
  private static int columnFrom(List<Cell> cells, int column, int total) {
    return cells.stream().mapToInt(Cell::column).filter(c -> c >= column).findFirst().orElse(total);
  }

  private static String shown(List<Cell> cells, int from, int to) {
    StringBuilder shown = new StringBuilder();
    for (Cell cell : cells) {
      if (cell.column() >= from && cell.end() <= to) {
        shown.append(cell.shown());
      }
    }
    return shown.toString();
  }
}
