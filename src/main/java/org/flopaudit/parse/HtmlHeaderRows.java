package org.flopaudit.parse;

import java.util.List;
import java.util.function.Predicate;

/** How many rows at the top of a table are headers, by the first of these signs that it shows. */
final class HtmlHeaderRows {
  /** More rows than these are no header, whatever lines are drawn and cells are spanned. */
  private static final int MOST_ROWS = 4;

  private HtmlHeaderRows() {}

  /** The number of header rows among the rows placed on a grid; one at least is left for data. */
  static int count(HtmlGrid grid) {
    List<HtmlRow> rows = grid.placedRows();
    int marked = leading(rows, HtmlRow::inHead);
    if (marked == 0) {
      marked = leading(rows, HtmlRow::isAllHeaders);
    }
    if (marked == 0) {
      marked = ruledOff(grid);
    }
    if (marked == 0) {
      marked = leading(rows, HtmlRow::isAllBold);
    }
    return Math.max(0, Math.min(withContinued(marked, grid), rows.size() - 1));
  }

  private static int leading(List<HtmlRow> rows, Predicate<HtmlRow> sign) {
    int count = 0;
    while (count < rows.size() && sign.test(rows.get(count))) {
      count++;
    }
    return count;
  }

  /** The rows between the line on top of the table and the next line across all of it. */
  private static int ruledOff(HtmlGrid grid) {
    List<HtmlRow> rows = grid.placedRows();
    if (rows.isEmpty() || !rows.get(0).isRuledAbove()) {
      return 0;
    }
    for (int row = 1; row <= Math.min(MOST_ROWS, rows.size() - 1); row++) {
      if (rows.get(row).isRuledAbove() && grid.reach(row) == row) {
        return row;
      }
    }
    return 0;
  }

  /** Adds the rows into which header cells reach, and those that divide what such cells span. */
  private static int withContinued(int marked, HtmlGrid grid) {
    int count = marked;
    int reach = marked;
    while (reach <= MOST_ROWS) {
      count = reach;
      reach = grid.reach(count);
      if (reach == count && isDivided(count, grid)) {
        reach++;
      }
      if (reach == count) {
        return count;
      }
    }
    return count;
  }

  /** Whether the last of some header rows groups columns and the next row could name them. */
  private static boolean isDivided(int count, HtmlGrid grid) {
    List<HtmlRow> rows = grid.placedRows();
    return count > 0
        && count < rows.size()
        && grid.places().stream()
            .filter(place -> place.row() == count - 1)
            .anyMatch(place -> place.columnSpan() > 1 && place.columnSpan() < grid.columns())
        && rows.get(count).isWithoutNumbers();
  }
}
