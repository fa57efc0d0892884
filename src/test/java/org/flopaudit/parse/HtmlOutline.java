package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.document.Block;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.source.Limits;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Blocks written out line by line, so that a test shows what a reader would see. */
final class HtmlOutline {
  private HtmlOutline() {}

  /** The blocks of a fragment of HTML. */
  static List<String> of(String html) {
    return of(blocks(html));
  }

  /** The blocks of a fragment of HTML, as they are. */
  static List<Block> blocks(String html) {
    int[] codeBlocks = {0};
    SourceFile file = new SourceFile("card.md", html);
    return HtmlBlocks.read(
        file,
        new Span(0, html.length()),
        Limits.STANDARD,
        () -> codeBlocks[0]++,
        HtmlOutline::refuse);
  }

  /** The blocks given. */
  static List<String> of(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.TableBlock table) {
        table(table.table(), lines);
      } else {
        lines.add(kind(block) + line(block.prose()));
      }
    }
    return lines;
  }

  private static String kind(Block block) {
    if (block instanceof Block.Heading heading) {
      return "#".repeat(heading.level()) + " ";
    }
    if (block instanceof Block.ListItem item) {
      return "*".repeat(item.depth()) + " ";
    }
    if (block instanceof Block.CodeLine code) {
      return code.block() + " " + code.language() + "> ";
    }
    return block instanceof Block.Comment ? "! " : "";
  }

  private static void table(Table table, List<String> lines) {
    lines.add("[" + line(table.caption()) + "]");
    for (int row = 0; row < table.rows(); row++) {
      StringBuilder line = new StringBuilder(row < table.headerRows() ? "=" : "|");
      for (int column = 0; column < table.columns(); column++) {
        Table.Cell cell = table.at(row, column);
        line.append(cell.header() ? " *" : " ").append(line(cell.prose())).append(" |");
      }
      lines.add(line.toString());
    }
  }

  private static String line(Prose prose) {
    return prose.text().replace("\n", " / ");
  }

  private static void refuse(Object problem) {
    throw new AssertionError("unexpected: " + problem);
  }
}
