package org.flopaudit.parse;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an author used a table for. */
enum HtmlTableUse {
  /** Data in rows and columns. */
  DATA,
  /** An equation and its number, as LaTeXML sets them. */
  EQUATION,
  /** Placing things on the page, such as a program beside its line numbers. */
  LAYOUT;

  private static final Set<String> EQUATIONS =
      Set.of("ltx_eqn_table", "ltx_equation", "ltx_equationgroup");
  private static final Set<String> CODE_TABLES = Set.of("highlighttable", "lntable", "rouge-table");
  private static final Set<String> CODE_FRAMES = Set.of("chroma", "highlight", "highlighter-rouge");

  /** What a table with these rows is used for. */
  static HtmlTableUse of(Element table, List<HtmlRow> rows) {
    if (HtmlTags.hasClass(table, EQUATIONS)) {
      return EQUATION;
    }
    boolean declared =
        table.attr("role").equals("presentation") || table.attr("role").equals("none");
    return declared || isSingle(rows) || isListing(table) || holdsWideTable(rows) ? LAYOUT : DATA;
  }

  private static boolean isSingle(List<HtmlRow> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).sum() <= 1;
  }

  private static boolean isListing(Element table) {
    Element parent = table.parent();
    return HtmlTags.hasClass(table, CODE_TABLES)
        || (parent != null && HtmlTags.hasClass(parent, CODE_FRAMES));
  }

  /** A table of one column inside a cell only breaks its lines; a wider one is a table itself. */
  private static boolean holdsWideTable(List<HtmlRow> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> cell.nodeStream(Element.class).filter(inner -> !inner.equals(cell)))
        .anyMatch(inner -> HtmlTags.isTable(inner) && isWide(inner));
  }

  private static boolean isWide(Element table) {
    return HtmlRow.of(table).stream().anyMatch(row -> row.cells().size() > 1);
  }
}
