package org.flopaudit.parse;

import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** What kinds of elements there are, by tag and, where LaTeXML writes spans, by class. */
final class HtmlTags {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "d-abstract",
          "d-appendix",
          "d-article",
          "d-byline",
          "d-title",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");
  private static final Set<String> BLOCK_CLASSES =
      Set.of("ltx_author_notes", "ltx_creator", "ltx_listingline", "ltx_p", "ltx_para");
  private static final Set<String> ROW_GROUPS = Set.of("thead", "tbody", "tfoot");
  private static final Set<String> ROW_GROUP_CLASSES =
      Set.of("ltx_thead", "ltx_tbody", "ltx_tfoot");

  private HtmlTags() {}

  /** Whether an element begins on a new line. */
  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName()) || hasClass(element, BLOCK_CLASSES);
  }

  /** Whether an element is a table, of whatever use. */
  static boolean isTable(Element element) {
    return element.normalName().equals("table") || element.hasClass("ltx_tabular");
  }

  /** Whether an element is a group of table rows. */
  static boolean isRowGroup(Element element) {
    return ROW_GROUPS.contains(element.normalName()) || hasClass(element, ROW_GROUP_CLASSES);
  }

  /** Whether an element is a table row. */
  static boolean isRow(Element element) {
    return element.normalName().equals("tr") || element.hasClass("ltx_tr");
  }

  /** Whether an element is a table cell. */
  static boolean isCell(Element element) {
    String tag = element.normalName();
    return tag.equals("td") || tag.equals("th") || element.hasClass("ltx_td");
  }

  /** Whether one of an element's classes, in lower case, is among those given. */
  static boolean hasClass(Element element, Set<String> classes) {
    return anyClass(element, classes::contains);
  }

  /** Whether one of an element's classes, in lower case, is as asked. */
  static boolean anyClass(Element element, Predicate<String> question) {
    StringTokenizer classes = new StringTokenizer(element.className());
    while (classes.hasMoreTokens()) {
      if (question.test(classes.nextToken().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
