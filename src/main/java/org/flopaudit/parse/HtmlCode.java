package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a listing line by line, without the line numbers that highlighters put in or beside it. */
final class HtmlCode implements HtmlPieces {
  /** Line numbers among the lines; those beside them are chrome everywhere. */
  private static final Set<String> LINE_NUMBERS =
      Set.of("line-number", "line-numbers-rows", "ln", "lnt", "ltx_tag_listingline");

  private static final List<String> LANGUAGE_PREFIXES =
      List.of("language-", "lang-", "highlight-source-", "ltx_lst_language_");
  private static final List<String> LANGUAGE_ATTRIBUTES = List.of("data-lang", "data-language");

  /** How far above a listing highlighters put its language. */
  private static final int LANGUAGE_REACH = 3;

  private final HtmlSource source;
  private final List<Prose> lines = new ArrayList<>();
  private Prose.Builder line = new Prose.Builder();

  private HtmlCode(HtmlSource source) {
    this.source = source;
  }

  /** Whether an element is a listing. */
  static boolean isCode(Element element) {
    return element.normalName().equals("pre") || element.hasClass("ltx_listing");
  }

  /** The lines of a listing that say something. */
  static List<Prose> lines(Element listing, HtmlSource source) {
    HtmlCode code = new HtmlCode(source);
    code.children(listing);
    code.endLine();
    return code.lines;
  }

  /** The language of a listing in lower case, or an empty string. */
  static String language(Element listing) {
    Element inner = listing.firstElementChild();
    String language = inner == null ? "" : declaredLanguage(inner);
    Element outer = listing;
    for (int i = 0; i < LANGUAGE_REACH && outer != null && language.isEmpty(); i++) {
      language = declaredLanguage(outer);
      outer = outer.parent();
    }
    return language;
  }

  private static String declaredLanguage(Element element) {
    for (String attribute : LANGUAGE_ATTRIBUTES) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute).toLowerCase(Locale.ROOT);
      }
    }
    StringTokenizer classes = new StringTokenizer(element.className());
    while (classes.hasMoreTokens()) {
      String name = classes.nextToken().toLowerCase(Locale.ROOT);
      for (String prefix : LANGUAGE_PREFIXES) {
        if (name.startsWith(prefix)) {
          return name.substring(prefix.length());
        }
      }
    }
    return "";
  }

  @Override
  public void verbatim(String characters, int start) {
    int lineStart = 0;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == '\n' || c == '\r') {
        line.verbatim(characters.substring(lineStart, i), start + lineStart);
        endLine();
        lineStart = i + 1;
      }
    }
    line.verbatim(characters.substring(lineStart), start + lineStart);
  }

  @Override
  public void altered(String characters, Span stretch) {
    line.altered(characters, stretch);
  }

  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        source.copy(text, this);
      } else if (child instanceof Element element && isShown(element)) {
        element(element);
      }
    }
  }

  private static boolean isShown(Element element) {
    return !HtmlChrome.covers(element) && !HtmlTags.hasClass(element, LINE_NUMBERS);
  }

  private void element(Element element) {
    children(element);
    if (element.normalName().equals("br") || HtmlTags.isBlock(element)) {
      endLine();
    }
  }

  private void endLine() {
    Prose prose = line.build();
    if (!prose.isBlank()) {
      lines.add(prose);
    }
    line = new Prose.Builder();
  }
}
