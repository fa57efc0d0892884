package org.flopaudit.parse;

import java.util.Locale;

/**
 * Where a fragment of HTML would stand: rows and cells are lost unless they are read in a table.
 */
final class HtmlFragment {
  private HtmlFragment() {}

  /** The name of the element in which a fragment makes sense, told by its first start tag. */
  static String parent(String html) {
    return switch (firstTag(html)) {
      case "td", "th" -> "tr";
      case "tr" -> "tbody";
      case "thead", "tbody", "tfoot", "caption", "colgroup" -> "table";
      default -> "article";
    };
  }

  private static String firstTag(String html) {
    int open = html.indexOf('<');
    while (open >= 0 && open + 1 < html.length() && !Character.isLetter(html.charAt(open + 1))) {
      open = html.indexOf('<', open + 1);
    }
    if (open < 0) {
      return "";
    }
    int end = open + 1;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    return html.substring(open + 1, end).toLowerCase(Locale.ROOT);
  }
}
