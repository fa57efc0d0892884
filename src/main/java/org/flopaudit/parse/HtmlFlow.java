package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.flopaudit.document.Block;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads the body of a page, or a part of one, into blocks. */
final class HtmlFlow extends HtmlPhrase {
  private static final int NO_CAPTION = -1;

  private final IntSupplier codeBlocks;
  private final Consumer<Problem> problems;
  private final List<Block> blocks = new ArrayList<>();

  /** How many lists are open. */
  private int listDepth;

  /** The depth of the list item whose first words come next; 0 when there is none. */
  private int itemDepth;

  /** Which block is the caption of the figure being read. */
  private int captionAt = NO_CAPTION;

  HtmlFlow(HtmlSource source, IntSupplier codeBlocks, Consumer<Problem> problems) {
    super(source);
    this.codeBlocks = codeBlocks;
    this.problems = problems;
  }

  /** The blocks of some nodes, in reading order. */
  List<Block> blocks(List<Node> nodes) {
    nodes.forEach(this::node);
    endParagraph();
    return blocks;
  }

  @Override
  protected void element(Element element) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "ul", "ol", "dl", "menu", "dir" -> list(element);
      case "li", "dt" -> item(element, Math.max(1, listDepth));
      case "dd" -> item(element, Math.max(1, listDepth) + 1);
      case "figure" -> figure(element);
      case "figcaption" -> caption(element);
      default -> {
        if (HtmlCode.isCode(element)) {
          code(element);
        } else if (HtmlTags.isTable(element)) {
          table(element);
        } else if (HtmlTags.isCell(element)) {
          block(element);
        } else {
          super.element(element);
        }
      }
    }
  }

  @Override
  protected void boundary(Span tag) {
    endParagraph();
  }

  @Override
  protected void aside(Block block) {
    super.aside(block);
    if (words.text().length() == 0) {
      blocks.addAll(takeAsides());
    }
  }

  private void endParagraph() {
    Prose prose = words.take();
    if (!prose.isBlank()) {
      blocks.add(itemDepth > 0 ? new Block.ListItem(itemDepth, prose) : new Block.Paragraph(prose));
      itemDepth = 0;
    }
    blocks.addAll(takeAsides());
  }

  private void heading(Element heading) {
    endParagraph();
    HtmlPhrase phrase = new HtmlPhrase(source);
    Prose prose = phrase.read(heading);
    if (!prose.isBlank()) {
      blocks.add(new Block.Heading(heading.normalName().charAt(1) - '0', prose));
    }
    blocks.addAll(phrase.takeAsides());
  }

  private void list(Element list) {
    endParagraph();
    listDepth++;
    children(list);
    endParagraph();
    listDepth--;
  }

  private void item(Element item, int depth) {
    endParagraph();
    itemDepth = depth;
    children(item);
    endParagraph();
    itemDepth = 0;
  }

  private void code(Element listing) {
    endParagraph();
    List<Prose> lines = HtmlCode.lines(listing, source);
    if (lines.isEmpty()) {
      return;
    }
    String language = HtmlCode.language(listing);
    int block = codeBlocks.getAsInt();
    lines.forEach(line -> blocks.add(new Block.CodeLine(language, block, line)));
  }

  /** A figure's caption belongs to the tables in it; without any it is a paragraph. */
  private void figure(Element figure) {
    endParagraph();
    HtmlFlow inside = new HtmlFlow(source, codeBlocks, problems);
    inside.listDepth = listDepth;
    inside.blocks(figure.childNodes());
    blocks.addAll(inside.captioned());
  }

  private void caption(Element caption) {
    endParagraph();
    HtmlPhrase phrase = new HtmlPhrase(source);
    Prose prose = phrase.read(caption);
    if (!prose.isBlank()) {
      captionAt = captionAt == NO_CAPTION ? blocks.size() : captionAt;
      blocks.add(new Block.Paragraph(prose));
    }
    blocks.addAll(phrase.takeAsides());
  }

  private List<Block> captioned() {
    if (captionAt == NO_CAPTION || blocks.stream().noneMatch(HtmlFlow::lacksCaption)) {
      return blocks;
    }
    Prose caption = blocks.remove(captionAt).prose();
    blocks.replaceAll(block -> lacksCaption(block) ? withCaption(block, caption) : block);
    return blocks;
  }

  private static boolean lacksCaption(Block block) {
    return block instanceof Block.TableBlock && block.prose().isBlank();
  }

  private static Block withCaption(Block block, Prose caption) {
    Table table = ((Block.TableBlock) block).table();
    return new Block.TableBlock(new Table(caption, table.cells(), table.headerRows()));
  }

  private void table(Element table) {
    endParagraph();
    List<HtmlRow> rows = HtmlRow.of(table);
    switch (HtmlTableUse.of(table, rows)) {
      case DATA -> data(table, rows);
      case EQUATION -> rows.forEach(this::equation);
      case LAYOUT -> children(table);
    }
    endParagraph();
  }

  private void equation(HtmlRow row) {
    for (Element cell : row.cells()) {
      children(cell);
      words.space(source.endTag(cell));
    }
    endParagraph();
  }

  private void data(Element table, List<HtmlRow> rows) {
    HtmlPhrase phrase = new HtmlPhrase(source);
    Prose caption = Prose.EMPTY;
    for (Element child : table.children()) {
      if (child.normalName().equals("caption")) {
        caption = phrase.read(child);
      }
    }
    HtmlGrid grid = HtmlGrid.of(rows, source.limits());
    List<Table.Cell> cells = grid.places().stream().map(place -> cell(place, phrase)).toList();
    if (cells.stream().anyMatch(cell -> !cell.prose().isBlank())) {
      blocks.add(new Block.TableBlock(new Table(caption, cells, HtmlHeaderRows.count(grid))));
    }
    blocks.addAll(phrase.takeAsides());
    if (grid.isCut()) {
      problems.accept(tooLarge(table, grid));
    }
  }

  private static Table.Cell cell(HtmlGrid.Place place, HtmlPhrase phrase) {
    return new Table.Cell(
        place.row(),
        place.column(),
        place.rowSpan(),
        place.columnSpan(),
        place.inHead() || HtmlRow.isHeader(place.cell()),
        phrase.read(place.cell()));
  }

  private Problem tooLarge(Element table, HtmlGrid grid) {
    return Problem.beyond(
        Limit.TABLE_PLACES,
        source.file().path(),
        source.file().position(source.startTag(table).start()),
        "the table has more than "
            + source.limits().words(Limit.TABLE_PLACES)
            + " cells: only its first "
            + grid.placedRows().size()
            + " rows were read; split it to have all of it read");
  }
}
