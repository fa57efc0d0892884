package org.flopaudit.parse;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The parts of a page that are not what it says: programs, controls, navigation, what is hidden,
 * lists of contents and of references.
 */
final class HtmlChrome {
  private static final Set<String> TAGS =
      Set.of(
          "audio",
          "button",
          "canvas",
          "d-bibliography",
          "d-citation-list",
          "d-contents",
          "d-footnote-list",
          "d-front-matter",
          "datalist",
          "embed",
          "head",
          "iframe",
          "input",
          "meter",
          "nav",
          "noscript",
          "object",
          "progress",
          "rp",
          "rt",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video");

  private static final Set<String> ROLES =
      Set.of(
          "alertdialog",
          "dialog",
          "doc-backlink",
          "doc-bibliography",
          "doc-toc",
          "menu",
          "menubar",
          "navigation",
          "search",
          "tablist",
          "toolbar",
          "tooltip");

  private static final Set<String> CLASSES =
      Set.of(
          // navigation
          "breadcrumb",
          "breadcrumbs",
          "main-nav",
          "navbar",
          "pagination",
          "site-nav",
          // contents and references
          "bibliography",
          "csl-bib-body",
          "ltx_bibliography",
          "ltx_biblist",
          "ltx_toc",
          "ltx_toclist",
          "references",
          "table-of-contents",
          "tableofcontents",
          "toc",
          // anchors beside headings and the way back from footnotes
          "anchorjs-link",
          "footnote-back",
          "footnote-backref",
          "hash-link",
          "header-anchor",
          "headerlink",
          "heading-anchor",
          "reversefootnote",
          // what only a screen reader or only the eye gets
          "katex-html",
          "mathjax_preview",
          "screen-reader-text",
          "sr-only",
          "visually-hidden",
          // the numbers beside the lines of a listing
          "gutter",
          "lineno",
          "linenodiv",
          "linenos",
          "rouge-gutter",
          // the machinery of LaTeXML
          "ltx_error",
          "ltx_listing_data",
          "ltx_note_mark",
          "ltx_note_type",
          "ltx_page_footer",
          "ltx_page_header",
          "ltx_page_logo",
          "ltx_page_navbar",
          "ltx_pagination",
          "ltx_rdf",
          "ltx_tag_equation",
          "ltx_tag_note");

  private static final Set<String> BANNERS = Set.of("aside", "div", "section");

  private static final Set<String> BODIES = Set.of("html", "body", "main", "article");

  private HtmlChrome() {}

  /** Whether an element and all it holds are to be passed over. */
  static boolean covers(Element element) {
    String tag = element.normalName();
    if (TAGS.contains(tag)) {
      return true;
    }
    if (BODIES.contains(tag)) {
      return false;
    }
    return framesPage(element) || (element.attributesSize() > 0 && isMarked(element));
  }

  private static boolean isMarked(Element element) {
    return ROLES.contains(role(element))
        || isBullet(element)
        || HtmlTags.hasClass(element, CLASSES)
        || isHidden(element)
        || isContentsId(element.id())
        || isCookieBanner(element);
  }

  /** Whether an element stands around the text; what holds the title is a part of the text. */
  private static boolean framesPage(Element element) {
    return isEdge(element) && isOfPage(element) && element.selectFirst("h1") == null;
  }

  /** Whether an element frames the page or, inside an article, only the article. */
  private static boolean isEdge(Element element) {
    return switch (element.normalName()) {
      case "header", "footer", "aside" -> true;
      default -> role(element).equals("banner") || role(element).equals("contentinfo");
    };
  }

  /** Whether an element belongs to a page, not to an article in it or to a fragment. */
  private static boolean isOfPage(Element element) {
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      if (BODIES.contains(parent.normalName())) {
        return parent.normalName().equals("body");
      }
    }
    return false;
  }

  /** A block hidden from screen readers may be a panel that a reader can open: it is not hidden. */
  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")) {
      return true;
    }
    if (element.attr("aria-hidden").equals("true") && !HtmlTags.isBlock(element)) {
      return true;
    }
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  /** LaTeXML writes out the bullet or the number of a list item. */
  private static boolean isBullet(Element element) {
    Element parent = element.parent();
    return element.hasClass("ltx_tag") && parent != null && parent.normalName().equals("li");
  }

  private static boolean isContentsId(String id) {
    return id.equalsIgnoreCase("toc") || id.equalsIgnoreCase("tableofcontents");
  }

  private static boolean isCookieBanner(Element element) {
    if (!BANNERS.contains(element.normalName())) {
      return false;
    }
    boolean named =
        isCookieName(element.id().toLowerCase(Locale.ROOT))
            || HtmlTags.anyClass(element, HtmlChrome::isCookieName);
    return named && element.selectFirst("h1, main, article") == null;
  }

  private static boolean isCookieName(String name) {
    return name.contains("cookie") || name.startsWith("onetrust") || name.startsWith("cc-window");
  }

  private static String role(Element element) {
    return element.attr("role").toLowerCase(Locale.ROOT);
  }
}
