package org.flopaudit.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;

/**
 * Reads the inline content of one block as prose. Emphasis leaves no trace, an image reads as
 * nothing (badges and banners), a comment is set aside.
 */
final class InlineProse {
  private record Anchor(int from, String target) {}

  private final String source;
  private final CellOffsets offsets;
  private final Prose.Builder prose = new Prose.Builder();
  private final List<Prose> comments = new ArrayList<>();
  private final Deque<Anchor> anchors = new ArrayDeque<>();

  /** Where in the source the last words ended. */
  private int wordsEnd;

  /** What a line break since the last words reads as; empty when there was none. */
  private String lineBreak = "";

  /** The {@code <sup>} that the next words stand in, or empty. */
  private Span raised = new Span(0, 0);

  private boolean inLink;

  private InlineProse(String source, CellOffsets offsets) {
    this.source = source;
    this.offsets = offsets;
  }

  /**
   * Reads the inline content of a block.
   *
   * @param source the text that was parsed
   * @param offsets where the offsets of its nodes lie in the source
   */
  static InlineProse of(Node block, String source, CellOffsets offsets) {
    InlineProse reading = new InlineProse(source, offsets);
    reading.children(block);
    return reading;
  }

  /** Reads a single inline node. */
  static Prose ofNode(Node node, String source) {
    InlineProse reading = new InlineProse(source, CellOffsets.NONE);
    reading.node(node);
    return reading.prose();
  }

  /** The words. */
  Prose prose() {
    return prose.build();
  }

  /** The comments that stood among them. */
  List<Prose> comments() {
    return comments;
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (isTag(child, "<sup>")) {
        child = raised(child);
      } else {
        node(child);
      }
    }
  }

  /** Begins raised text; a footnote's mark is passed over whole. Returns the last node read. */
  private Node raised(Node open) {
    StringBuilder words = new StringBuilder();
    Node close = open.getNext();
    while (close != null && !isTag(close, "</sup>")) {
      words.append(close instanceof Text text ? text.getLiteral() : "");
      close = close.getNext();
    }
    Raised kind = Raised.of(words.toString().strip(), prose.text());
    if (kind == Raised.MARK && close != null) {
      return close;
    }
    if (kind == Raised.EXPONENT) {
      begin(stretch(open).start());
      raised = stretch(open);
    }
    return open;
  }

  private static boolean isTag(Node node, String tag) {
    return node instanceof HtmlInline html && html.getLiteral().equalsIgnoreCase(tag);
  }

  private void node(Node node) {
    if (node instanceof Text text) {
      text(text);
    } else if (node instanceof Code code) {
      code(code);
    } else if (node instanceof SoftLineBreak) {
      lineBreak = lineBreak.isEmpty() ? " " : lineBreak;
    } else if (node instanceof HardLineBreak) {
      lineBreak = "\n";
    } else if (node instanceof Link link) {
      link(link);
    } else if (node instanceof HtmlInline html) {
      html(html);
    } else if (!(node instanceof Image)) {
      children(node);
    }
  }

  private void text(Text text) {
    Span stretch = stretch(text);
    begin(stretch.start());
    int from = prose.text().length();
    wordsEnd = InlineText.append(prose, source, stretch, text.getLiteral());
    if (!inLink && anchors.isEmpty()) {
      for (Span address : BareLinks.in(prose.text(), from)) {
        prose.link(address, prose.text().subSequence(address.start(), address.end()).toString());
      }
    }
  }

  /** Appends what lies between the last words and the next. */
  private void begin(int start) {
    if (!lineBreak.isEmpty() && !prose.isEmpty()) {
      prose.altered(lineBreak, new Span(Math.min(wordsEnd, start), start));
    }
    lineBreak = "";
    if (!raised.isEmpty()) {
      prose.altered("^", raised);
      raised = new Span(0, 0);
    }
  }

  private void code(Code code) {
    List<SourceSpan> lines = code.getSourceSpans();
    if (lines.isEmpty()) {
      return;
    }
    Span first = offsets.toSource(lines.get(0));
    begin(first.start());
    int ticks = 0;
    while (ticks < first.length() && source.charAt(first.start() + ticks) == '`') {
      ticks++;
    }
    int done = 0;
    for (int i = 0; i < lines.size(); i++) {
      Span line = offsets.toSource(lines.get(i));
      if (i > 0 && done > 0 && done < code.getLiteral().length()) {
        prose.altered(" ", new Span(Math.min(wordsEnd, line.start()), line.start()));
        done++;
      }
      int from = line.start() + (i == 0 ? ticks : 0);
      int to = line.end() - (i == lines.size() - 1 ? ticks : 0);
      done = codeLine(code.getLiteral(), done, from, to);
      wordsEnd = line.end();
    }
  }

  /** Appends one line of a code span: what its literal leaves out of the source is skipped. */
  private int codeLine(String literal, int from, int start, int end) {
    int done = from;
    int at = start;
    while (at < end && done < literal.length()) {
      int run = 0;
      while (at + run < end
          && done + run < literal.length()
          && source.charAt(at + run) == literal.charAt(done + run)) {
        run++;
      }
      prose.verbatim(literal.substring(done, done + run), at);
      at += Math.max(1, run);
      done += run;
    }
    return done;
  }

  private void link(Link link) {
    Span stretch = stretch(link);
    if (source.startsWith("[^", stretch.start())) {
      begin(stretch.start());
      prose.verbatim(source.substring(stretch.start(), stretch.end()), stretch.start());
      wordsEnd = stretch.end();
      return;
    }
    begin(stretch.start());
    int from = prose.text().length();
    boolean outer = inLink;
    inLink = true;
    children(link);
    inLink = outer;
    prose.link(from, link.getDestination());
  }

  private void html(HtmlInline html) {
    Span stretch = stretch(html);
    if (html.getLiteral().startsWith("<!--")) {
      comments.add(HtmlComment.of(source, stretch));
      return;
    }
    InlineTag tag = InlineTag.of(html.getLiteral());
    if (tag.breaksLine()) {
      begin(stretch.start());
      breakLine(stretch);
    } else if (tag.name().equals("a")) {
      begin(stretch.start());
      anchor(tag);
    }
  }

  private void breakLine(Span tag) {
    if (!prose.isEmpty()) {
      prose.altered("\n", tag);
    }
    wordsEnd = tag.end();
  }

  private void anchor(InlineTag tag) {
    if (!tag.closing()) {
      anchors.push(new Anchor(prose.text().length(), tag.target()));
    } else if (!anchors.isEmpty()) {
      Anchor opened = anchors.pop();
      if (!opened.target().isEmpty()) {
        prose.link(opened.from(), opened.target());
      }
    }
  }

  private Span stretch(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return new Span(wordsEnd, wordsEnd);
    }
    return offsets.toSource(spans.get(0)).union(offsets.toSource(spans.get(spans.size() - 1)));
  }
}
