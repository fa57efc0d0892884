package org.flopaudit.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table as a grid: a cell that spans rows or columns stands once in {@link #cells()} and is found
 * at every place it covers.
 */
public final class Table {

  /**
   * One cell.
   *
   * @param row the first row it covers, from 0
   * @param column the first column it covers, from 0
   * @param rowSpan how many rows it covers, at least 1
   * @param columnSpan how many columns it covers, at least 1
   * @param header whether the document marks it as a header
   * @param prose its words
   */
  public record Cell(
      int row, int column, int rowSpan, int columnSpan, boolean header, Prose prose) {}

  /**
   * How far from the edge a header is looked for. Without a bound a table of many columns would
   * take time with their square or, where all of them are headers, with their cube.
   */
  public static final int FARTHEST_HEADER = 32;

  private final Prose caption;
  private final List<Cell> cells;
  private final Cell[][] grid;
  private final int headerRows;

  /**
   * A table.
   *
   * @param caption its caption, or {@link Prose#EMPTY}
   * @param cells its cells, row by row
   * @param headerRows how many rows at the top are headers
   */
  public Table(Prose caption, List<Cell> cells, int headerRows) {
    this.caption = caption;
    this.cells = List.copyOf(cells);
    this.headerRows = headerRows;
    int rows = 0;
    int columns = 0;
    for (Cell cell : cells) {
      rows = Math.max(rows, cell.row() + cell.rowSpan());
      columns = Math.max(columns, cell.column() + cell.columnSpan());
    }
    this.grid = new Cell[rows][columns];
    Cell absent = new Cell(0, 0, 1, 1, false, Prose.EMPTY);
    for (Cell[] row : grid) {
      Arrays.fill(row, absent);
    }
    for (Cell cell : cells) {
      for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
          grid[r][c] = cell;
        }
      }
    }
  }

  /** The caption, or empty prose. */
  public Prose caption() {
    return caption;
  }

  /** Every cell once, row by row. */
  public List<Cell> cells() {
    return cells;
  }

  /** The number of rows, headers included. */
  public int rows() {
    return grid.length;
  }

  /** The number of columns. */
  public int columns() {
    return grid.length == 0 ? 0 : grid[0].length;
  }

  /** How many rows at the top are headers. */
  public int headerRows() {
    return headerRows;
  }

  /** The cell that covers a place; an empty one where the row is too short. */
  public Cell at(int row, int column) {
    return grid[row][column];
  }

  /** The header cells above a cell among the first 32 rows, from the top down, each once. */
  public List<Cell> columnHeaders(Cell cell) {
    List<Cell> headers = new ArrayList<>();
    for (int row = 0; row < within(Math.min(headerRows, cell.row())); row++) {
      Cell header = at(row, cell.column());
      if (!header.prose().isBlank() && !headers.contains(header)) {
        headers.add(header);
      }
    }
    return headers;
  }

  /**
   * The cells that name a cell's row, among its first 32: the first that says something, the one
   * beside it if that covers several rows, and any further cell on the left that the document marks
   * as a header.
   */
  public List<Cell> rowHeaders(Cell cell) {
    List<Cell> headers = new ArrayList<>();
    for (int column = 0; column < within(cell.column()); column++) {
      Cell header = at(cell.row(), column);
      boolean names = headers.isEmpty() || header.header() || isGroup(headers);
      if (names && !header.prose().isBlank() && !headers.contains(header)) {
        headers.add(header);
      }
    }
    return headers;
  }

  private static int within(int places) {
    return Math.min(FARTHEST_HEADER, places);
  }

  /** Whether the only header so far names several rows, so that each has a name of its own. */
  private static boolean isGroup(List<Cell> headers) {
    return headers.size() == 1 && headers.get(0).rowSpan() > 1;
  }
}
