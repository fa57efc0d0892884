package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.flopaudit.document.Block;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads what an element holds as one prose, as for a heading or a table cell: a block inside it is
 * a line of its own. Footnotes and comments are set aside, for they interrupt the sentence.
 */
class HtmlPhrase {
  private static final Set<String> NOTES = Set.of("ltx_note", "sidenote", "marginnote");

  protected final HtmlSource source;
  protected final HtmlWords words = new HtmlWords();
  private final List<Block> asides = new ArrayList<>();

  HtmlPhrase(HtmlSource source) {
    this.source = source;
  }

  /** The words of an element. */
  final Prose read(Element element) {
    children(element);
    return words.take();
  }

  /** Footnotes and comments met so far, in reading order; they are forgotten here. */
  final List<Block> takeAsides() {
    List<Block> taken = List.copyOf(asides);
    asides.clear();
    return taken;
  }

  protected final void children(Element parent) {
    for (Node child : parent.childNodes()) {
      node(child);
    }
  }

  protected final void node(Node node) {
    if (node instanceof TextNode text) {
      source.copy(text, words);
    } else if (node instanceof Comment comment) {
      comment(comment);
    } else if (node instanceof Element element && !HtmlChrome.covers(element)) {
      element(element);
    }
  }

  /** Reads one element that is not chrome. */
  protected void element(Element element) {
    switch (element.normalName()) {
      case "br" -> words.lineBreak(source.whole(element));
      case "math" -> words.altered(HtmlMath.words(element), source.whole(element));
      case "sup" -> raised(element);
      case "a" -> link(element);
      case "d-footnote" -> note(element);
      default -> {
        if (HtmlTags.isCell(element)) {
          cell(element);
        } else if (HtmlTags.hasClass(element, NOTES)) {
          note(element);
        } else if (HtmlTags.isBlock(element)) {
          block(element);
        } else {
          children(element);
        }
      }
    }
  }

  /** Reads an element whose words are apart from those before and after it. */
  protected final void block(Element element) {
    boundary(source.startTag(element));
    children(element);
    boundary(source.endTag(element));
  }

  /** Separates what follows from the words before. */
  protected void boundary(Span tag) {
    words.lineBreak(tag);
  }

  /** Keeps a block that interrupts the words, to stand after them. */
  protected void aside(Block block) {
    asides.add(block);
  }

  protected final void comment(Comment comment) {
    Prose prose = source.comment(comment);
    boolean says = prose.text().chars().anyMatch(Character::isLetterOrDigit);
    boolean condition = prose.text().startsWith("[if ") || prose.text().startsWith("<![endif");
    if (says && !condition) {
      aside(new Block.Comment(prose));
    }
  }

  /** A cell of a table inside a phrase stands on the line of its row. */
  private void cell(Element cell) {
    words.space(source.startTag(cell));
    children(cell);
    words.space(source.endTag(cell));
  }

  private void link(Element link) {
    int from = words.text().length();
    children(link);
    if (link.hasAttr("href")) {
      words.link(from, link.attr("href"));
    }
  }

  private void note(Element note) {
    HtmlPhrase phrase = new HtmlPhrase(source);
    Prose prose = phrase.read(note);
    if (!prose.isBlank()) {
      aside(new Block.Paragraph(prose));
    }
    phrase.takeAsides().forEach(this::aside);
  }

  private void raised(Element raised) {
    switch (kind(raised)) {
      case EXPONENT -> {
        words.join();
        words.altered("^", source.startTag(raised));
        children(raised);
      }
      case ORDINAL -> children(raised);
      case SMALL_PRINT -> cell(raised);
      case MARK -> {}
    }
  }

  private Raised kind(Element raised) {
    String before = words.lastWord() + (words.hasGap() ? " " : "");
    Raised kind = Raised.of(beginning(raised), before);
    return kind == Raised.EXPONENT && leadsToNote(raised) ? Raised.MARK : kind;
  }

  /** The text of an element, or at least so much of it that its kind is plain. */
  private static String beginning(Element raised) {
    StringBuilder text = new StringBuilder();
    Iterator<TextNode> nodes = raised.nodeStream(TextNode.class).iterator();
    while (nodes.hasNext() && text.length() <= Raised.LONGEST_MARK) {
      text.append(nodes.next().getWholeText().strip());
    }
    return text.toString();
  }

  private static boolean leadsToNote(Element raised) {
    Element parent = raised.parent();
    boolean inLink =
        parent != null && parent.normalName().equals("a") && parent.attr("href").startsWith("#");
    return inLink || raised.selectFirst("a") != null;
  }
}
