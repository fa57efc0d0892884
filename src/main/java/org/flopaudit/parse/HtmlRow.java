package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * One row of a table.
 *
 * @param inHead whether it stands in the table's head
 * @param cells its cells, from the left
 */
record HtmlRow(boolean inHead, List<Element> cells) {
  private static final Set<String> RULES = Set.of("ltx_border_t", "ltx_border_tt");
  private static final Set<String> BOLD_TAGS = Set.of("b", "strong", "th");

  /** The rows of a table, without those of the tables in its cells. */
  static List<HtmlRow> of(Element table) {
    List<HtmlRow> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (HtmlTags.isRow(child)) {
        rows.add(row(child, false));
      } else if (HtmlTags.isRowGroup(child)) {
        boolean head = child.normalName().equals("thead") || child.hasClass("ltx_thead");
        child.children().stream().filter(HtmlTags::isRow).forEach(r -> rows.add(row(r, head)));
      }
    }
    return rows;
  }

  private static HtmlRow row(Element row, boolean inHead) {
    return new HtmlRow(inHead, row.children().stream().filter(HtmlTags::isCell).toList());
  }

  /** Whether every cell that says something is marked as a header. */
  boolean isAllHeaders() {
    return says(HtmlRow::isHeader);
  }

  /** Whether every cell that says something is set in bold. */
  boolean isAllBold() {
    return says(HtmlRow::isBold);
  }

  /** Whether no cell begins with a digit, and some cell says something. */
  boolean isWithoutNumbers() {
    return says(cell -> !Character.isDigit(cell.text().charAt(0)));
  }

  /** Whether a line is drawn above the whole row. */
  boolean isRuledAbove() {
    return !cells.isEmpty() && cells.stream().allMatch(cell -> HtmlTags.hasClass(cell, RULES));
  }

  /** Whether a cell is marked as a header. */
  static boolean isHeader(Element cell) {
    return cell.normalName().equals("th") || cell.hasClass("ltx_th");
  }

  private boolean says(Predicate<Element> expected) {
    List<Element> telling = cells.stream().filter(Element::hasText).toList();
    return !telling.isEmpty() && telling.stream().allMatch(expected);
  }

  private static boolean isBold(Element cell) {
    return cell.nodeStream(TextNode.class)
        .filter(text -> !text.isBlank())
        .allMatch(text -> isBoldWithin(text, cell));
  }

  private static boolean isBoldWithin(TextNode text, Element cell) {
    for (Element parent = text.parentElement(); parent != null; parent = parent.parent()) {
      if (BOLD_TAGS.contains(parent.normalName()) || parent.hasClass("ltx_font_bold")) {
        return true;
      }
      if (parent.equals(cell)) {
        return false;
      }
    }
    return false;
  }
}
