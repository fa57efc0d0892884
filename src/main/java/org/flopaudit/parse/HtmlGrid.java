package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.jsoup.nodes.Element;

/**
 * Places the cells of a table on a grid as a browser does: each takes the first column that no cell
 * from above still covers, and none reaches below the last row or over a neighbour.
 */
final class HtmlGrid {
  /** Browsers allow no cell to cover more columns. */
  private static final int LONGEST_SPAN = 1_000;

  /**
   * A cell and the places it covers.
   *
   * @param cell the cell
   * @param inHead whether its row stands in the table's head
   * @param row the first row, from 0
   * @param column the first column, from 0
   * @param rowSpan how many rows, at least 1
   * @param columnSpan how many columns, at least 1
   */
  record Place(Element cell, boolean inHead, int row, int column, int rowSpan, int columnSpan) {}

  private final List<HtmlRow> rows;
  private final long mostPlaces;
  private final List<Place> places = new ArrayList<>();

  /** For each column, the first row that no cell from above covers. */
  private int[] freeFrom = new int[16];

  private int columns;
  private int placedRows;

  private HtmlGrid(List<HtmlRow> rows, long mostPlaces) {
    this.rows = rows;
    this.mostPlaces = mostPlaces;
  }

  /** Places the cells of some rows, as many as the limit allows. */
  static HtmlGrid of(List<HtmlRow> rows, Limits limits) {
    HtmlGrid grid = new HtmlGrid(rows, limits.of(Limit.TABLE_PLACES));
    while (grid.placedRows < rows.size() && grid.placeRow(grid.placedRows)) {
      grid.placedRows++;
    }
    return grid;
  }

  /** The cells in their places, row by row. */
  List<Place> places() {
    return places;
  }

  /** The rows that were placed. */
  List<HtmlRow> placedRows() {
    return rows.subList(0, placedRows);
  }

  /** The number of columns. */
  int columns() {
    return columns;
  }

  /** The first row, from one on, into which no cell of a row above that one reaches. */
  int reach(int row) {
    int reach = row;
    for (Place place : places) {
      if (place.row() >= row) {
        break;
      }
      reach = Math.max(reach, place.row() + place.rowSpan());
    }
    return reach;
  }

  /** Whether rows had to be left out. */
  boolean isCut() {
    return placedRows < rows.size();
  }

  private boolean placeRow(int row) {
    HtmlRow cells = rows.get(row);
    int before = places.size();
    int column = 0;
    for (Element cell : cells.cells()) {
      column = firstFree(row, column);
      int columnSpan = freeSpan(row, column, span(cell, "colspan", 1));
      int rest = rows.size() - row;
      int rowSpan = Math.min(rest, span(cell, "rowspan", rest));
      if ((long) (row + rowSpan) * Math.max(columns, column + columnSpan) > mostPlaces) {
        places.subList(before, places.size()).clear();
        return false;
      }
      cover(column, column + columnSpan, row + rowSpan);
      places.add(new Place(cell, cells.inHead(), row, column, rowSpan, columnSpan));
      column += columnSpan;
    }
    return true;
  }

  private int firstFree(int row, int from) {
    int column = from;
    while (column < columns && freeFrom[column] > row) {
      column++;
    }
    return column;
  }

  private int freeSpan(int row, int column, int wanted) {
    int span = 1;
    while (span < wanted && (column + span >= columns || freeFrom[column + span] <= row)) {
      span++;
    }
    return span;
  }

  private void cover(int from, int to, int untilRow) {
    if (to > freeFrom.length) {
      freeFrom = Arrays.copyOf(freeFrom, to * 2);
    }
    columns = Math.max(columns, to);
    Arrays.fill(freeFrom, from, to, untilRow);
  }

  /** The span that a cell asks for, by attribute or, on a span of LaTeXML, by class. */
  private static int span(Element cell, String name, int whenZero) {
    String asked = cell.attr(name).strip();
    if (asked.isEmpty()) {
      asked = classValue(cell, "ltx_" + name + "_");
    }
    int span = 0;
    for (int i = 0; i < asked.length() && Character.digit(asked.charAt(i), 10) >= 0; i++) {
      span = Math.min(LONGEST_SPAN, span * 10 + Character.digit(asked.charAt(i), 10));
    }
    return asked.isEmpty() ? 1 : Math.max(1, span == 0 ? whenZero : span);
  }

  private static String classValue(Element cell, String prefix) {
    StringTokenizer classes = new StringTokenizer(cell.className());
    while (classes.hasMoreTokens()) {
      String name = classes.nextToken();
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length());
      }
    }
    return "";
  }
}
