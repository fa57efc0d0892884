package org.flopaudit.parse;

import java.util.List;
import java.util.function.Consumer;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A stretch of HTML in a file, and the way from its nodes back to the file. jsoup bounds the depth
 * of the tree, so its readers may recurse.
 */
final class HtmlSource {
  private final SourceFile file;
  private final Span region;
  private final Limits limits;

  private HtmlSource(SourceFile file, Span region, Limits limits) {
    this.file = file;
    this.region = region;
    this.limits = limits;
  }

  /** A stretch of HTML, or as much of it as has so many tags as are allowed. */
  static HtmlSource of(SourceFile file, Span region, Limits limits, Consumer<Problem> problems) {
    int end = region.start() - 1;
    for (int left = limits.count(Limit.HTML_TAGS); left >= 0; left--) {
      end = file.text().indexOf('<', end + 1);
      if (end < 0 || end >= region.end()) {
        return new HtmlSource(file, region, limits);
      }
    }
    problems.accept(
        Problem.beyond(
            Limit.HTML_TAGS,
            file.path(),
            file.position(end),
            "more than "
                + limits.words(Limit.HTML_TAGS)
                + " tags; what follows here was not read"));
    return new HtmlSource(file, new Span(region.start(), end), limits);
  }

  /** The file. */
  SourceFile file() {
    return file;
  }

  /** How much is read. */
  Limits limits() {
    return limits;
  }

  /** The nodes of the stretch read as a page. */
  Document page() {
    return parser().parseInput(file.slice(region), "");
  }

  /** The nodes of the stretch read as a part of a page. */
  List<Node> fragment() {
    String html = file.slice(region);
    return parser().parseFragmentInput(html, new Element(HtmlFragment.parent(html)), "");
  }

  private Parser parser() {
    return Parser.htmlParser().setTrackPosition(true).setMaxDepth(limits.count(Limit.HTML_DEPTH));
  }

  /** Where the start tag of an element stands; an empty span where the file leaves it out. */
  Span startTag(Element element) {
    return span(element.sourceRange());
  }

  /** Where the end tag of an element stands; an empty span where the file leaves it out. */
  Span endTag(Element element) {
    Span start = startTag(element);
    Span end = span(element.endSourceRange());
    return end.start() < start.end() ? new Span(start.end(), start.end()) : end;
  }

  /** Where an element stands, from its start tag to its end tag. */
  Span whole(Element element) {
    return startTag(element).union(endTag(element));
  }

  /** Hands on the text of a node in pieces. */
  void copy(TextNode node, HtmlPieces pieces) {
    HtmlAligner.align(file.text(), span(node.sourceRange()), node.getWholeText(), pieces);
  }

  /** The value of an attribute with its white space collapsed. */
  Prose attribute(Element element, String name) {
    HtmlWords words = new HtmlWords();
    Span value = span(element.attributes().sourceRange(name).valueRange());
    HtmlAligner.align(file.text(), value, element.attr(name), words);
    return words.take();
  }

  /** What a comment says, with its white space collapsed. */
  Prose comment(Comment comment) {
    HtmlWords words = new HtmlWords();
    Span whole = span(comment.sourceRange());
    String said = comment.getData();
    int start = file.text().indexOf(said, whole.start());
    if (start >= 0 && start + said.length() <= whole.end()) {
      words.verbatim(said, start);
    } else {
      words.altered(said.strip(), whole);
    }
    return words.take();
  }

  private Span span(Range range) {
    int start = region.start() + Math.max(0, range.startPos());
    int end = region.start() + Math.max(0, range.endPos());
    return new Span(Math.min(start, region.end()), Math.min(Math.max(start, end), region.end()));
  }
}
