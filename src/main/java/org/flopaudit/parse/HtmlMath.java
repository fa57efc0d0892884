package org.flopaudit.parse;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The words of a formula in MathML. Such an element says the same up to four times over (how it
 * looks, what it means, its TeX, its TeX spelled out), so only one of them is read: the TeX, or
 * else the looks.
 */
final class HtmlMath {
  private static final String TEX = "application/x-tex";

  private HtmlMath() {}

  /** What a {@code math} element says, once. */
  static String words(Element math) {
    if (math.hasAttr("alttext")) {
      return TexWords.read(math.attr("alttext"));
    }
    Element annotation = math.selectFirst("annotation[encoding=" + TEX + "]");
    return annotation != null ? TexWords.read(annotation.wholeText()) : looks(math).strip();
  }

  private static String looks(Node node) {
    if (node instanceof TextNode text) {
      return text.getWholeText().strip();
    }
    if (!(node instanceof Element element) || element.normalName().startsWith("annotation")) {
      return "";
    }
    String joint = element.normalName().equals("msup") ? "^" : "";
    StringBuilder words = new StringBuilder();
    for (Node child : element.childNodes()) {
      String part = looks(child);
      if (!part.isEmpty()) {
        words.append(words.length() == 0 ? "" : joint).append(part);
      }
    }
    return words.toString();
  }
}
