package org.flopaudit.parse;

import java.util.List;
import java.util.function.Predicate;

/** How many rows at the top of a table are headers, by the first of these signs that it shows. */
final class HtmlHeaderRows {
  /** LaTeXML only knows the rules that the author drew; more rows above one are no header. */
  private static final int MOST_RULED = 4;

  private HtmlHeaderRows() {}

  /** The number of header rows; at least one row is left for the data. */
  static int count(List<HtmlRow> rows) {
    int marked = leading(rows, HtmlRow::inHead);
    if (marked == 0) {
      marked = leading(rows, HtmlRow::isAllHeaders);
    }
    if (marked == 0) {
      marked = ruledOff(rows);
    }
    if (marked == 0) {
      marked = leading(rows, HtmlRow::isAllBold);
    }
    return Math.max(0, Math.min(marked, rows.size() - 1));
  }

  private static int leading(List<HtmlRow> rows, Predicate<HtmlRow> sign) {
    int count = 0;
    while (count < rows.size() && sign.test(rows.get(count))) {
      count++;
    }
    return count;
  }

  /** The rows between the line on top of the table and the next line across all of it. */
  private static int ruledOff(List<HtmlRow> rows) {
    if (rows.isEmpty() || !rows.get(0).isRuledAbove()) {
      return 0;
    }
    for (int row = 1; row <= Math.min(MOST_RULED, rows.size() - 1); row++) {
      if (rows.get(row).isRuledAbove()) {
        return row;
      }
    }
    return 0;
  }
}
