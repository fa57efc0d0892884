package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.flopaudit.document.Block;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Translates commonmark's tree into blocks, in reading order. */
final class MarkdownBlocks extends AbstractVisitor {
  private final SourceFile file;
  private final String source;
  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final HtmlReach tables;
  private int listDepth;
  private int codeBlocks;
  private int depth;
  private boolean isTooDeep;

  /** Up to where the source has been read as one HTML table. */
  private int tableEnd;

  /**
   * A translation of one file.
   *
   * @param source the text that was parsed, as long as the file's own
   */
  MarkdownBlocks(SourceFile file, String source, Limits limits) {
    this.file = file;
    this.source = source;
    this.limits = limits;
    this.tables = HtmlReach.of(file);
  }

  /** The blocks found. */
  List<Block> blocks() {
    return blocks;
  }

  /** What could not be read as it should. */
  List<Problem> problems() {
    return problems;
  }

  @Override
  public void visit(Heading heading) {
    if (isRead(heading)) {
      return;
    }
    InlineProse inline = InlineProse.of(heading, source, CellOffsets.NONE);
    add(new Block.Heading(heading.getLevel(), inline.prose()));
    comments(inline.comments());
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (isRead(paragraph)) {
      return;
    }
    if (paragraph.getFirstChild() instanceof BoundedInlineParser.Unread unread) {
      unread(unread);
      return;
    }
    InlineProse inline = InlineProse.of(paragraph, source, CellOffsets.NONE);
    boolean opensItem =
        paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
    add(
        opensItem
            ? new Block.ListItem(listDepth, inline.prose())
            : new Block.Paragraph(inline.prose()));
    comments(inline.comments());
  }

  private void unread(BoundedInlineParser.Unread unread) {
    for (Node line = unread.getFirstChild(); line != null; line = line.getNext()) {
      if (line instanceof Text) {
        add(new Block.Paragraph(InlineProse.ofNode(line, source)));
      }
    }
    Node first = unread.getFirstChild();
    int start = first == null ? 0 : region(first.getSourceSpans()).start();
    problems.add(
        Problem.beyond(
            unread.limit(),
            file.path(),
            file.position(start),
            "this paragraph is too long to be one; it was read line by line, markup and all"));
  }

  @Override
  public void visit(BlockQuote quote) {
    enter(quote);
  }

  @Override
  public void visit(ListItem item) {
    enter(item);
  }

  /** Goes down into a container; commonmark takes for text what is deeper than it may go. */
  private void enter(Node container) {
    depth++;
    int deepest = limits.count(Limit.MARKDOWN_DEPTH);
    if (depth > deepest / 2 && !isTooDeep) {
      isTooDeep = true;
      problems.add(
          Problem.beyond(
              Limit.MARKDOWN_DEPTH,
              file.path(),
              file.position(region(container.getSourceSpans()).start()),
              "block quotes or lists in each other, deeper than are read; the rest was read as"
                  + " text"));
    }
    visitChildren(container);
    depth--;
  }

  @Override
  public void visit(BulletList list) {
    list(list);
  }

  @Override
  public void visit(OrderedList list) {
    list(list);
  }

  private void list(Node list) {
    listDepth++;
    visitChildren(list);
    listDepth--;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    if (isRead(code)) {
      return;
    }
    String language = firstWord(code.getInfo()).toLowerCase(Locale.ROOT);
    code(language, code.getLiteral(), code.getSourceSpans(), 1);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    if (!isRead(code)) {
      code("", code.getLiteral(), code.getSourceSpans(), 0);
    }
  }

  private void code(String language, String literal, List<SourceSpan> spans, int fences) {
    int block = codeBlocks++;
    if (!spans.isEmpty()) {
      int firstLine = spans.get(0).getLineIndex() + fences;
      for (Prose line : CodeLines.of(source, literal, spans, firstLine)) {
        add(new Block.CodeLine(language, block, line));
      }
    }
  }

  private static String firstWord(String info) {
    String words = info.strip();
    int end = 0;
    while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
      end++;
    }
    return words.substring(0, end);
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock tableBlock && !isRead(block)) {
      MarkdownTable table = MarkdownTable.of(tableBlock, source);
      blocks.add(new Block.TableBlock(table.table()));
      comments(table.comments());
      table.below().forEach(line -> add(new Block.Paragraph(line)));
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    if (isRead(html)) {
      return;
    }
    Span region = region(html.getSourceSpans());
    if (HtmlComment.isAlone(source, region)) {
      comments(List.of(HtmlComment.of(source, region)));
      return;
    }
    Span whole = withTables(html, region);
    tableEnd = whole.end();
    blocks.addAll(HtmlBlocks.read(file, whole, limits, () -> codeBlocks++, problems::add));
  }

  /** To Markdown an HTML table ends at a blank line, and goes on as raw HTML or even as code. */
  private Span withTables(HtmlBlock html, Span region) {
    int end = tables.extend(region).end();
    Span whole = region;
    Node next = html.getNext();
    while (next != null && !next.getSourceSpans().isEmpty()) {
      Span block = region(next.getSourceSpans());
      if (block.start() >= end) {
        break;
      }
      whole = whole.union(block);
      next = next.getNext();
    }
    return whole;
  }

  /** A footnote of one word looks like the definition of a link. */
  @Override
  public void visit(LinkReferenceDefinition definition) {
    if (definition.getLabel().startsWith("^")) {
      Span region = region(definition.getSourceSpans());
      int colon = source.indexOf("]:", region.start());
      Span words = Lines.strip(source, new Span(Math.min(colon + 2, region.end()), region.end()));
      add(
          new Block.Paragraph(
              new Prose.Builder()
                  .verbatim(source.substring(words.start(), words.end()), words.start())
                  .build()));
    }
  }

  private void add(Block block) {
    if (!block.prose().isBlank()) {
      blocks.add(block);
    }
  }

  private void comments(List<Prose> comments) {
    comments.forEach(comment -> add(new Block.Comment(comment)));
  }

  /** Whether a block lies in an HTML table that has been read already. */
  private boolean isRead(Node block) {
    return !block.getSourceSpans().isEmpty()
        && block.getSourceSpans().get(0).getInputIndex() < tableEnd;
  }

  private static Span region(List<SourceSpan> spans) {
    if (spans.isEmpty()) {
      return new Span(0, 0);
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return new Span(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
  }
}
