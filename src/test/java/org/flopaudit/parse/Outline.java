package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;

/** A document as lines of text, so that tests can show what is expected. */
final class Outline {
  private Outline() {}

  /** The outline of a card with this text. */
  static List<String> ofCard(String text) {
    return of(Parsers.parse(new SourceFile("README.md", text)));
  }

  static List<String> of(Document document) {
    List<String> lines = new ArrayList<>();
    for (Problem problem : document.problems()) {
      lines.add("problem " + problem.position() + " " + problem.sentence());
    }
    for (MetadataEntry entry : document.metadata()) {
      lines.add("meta " + entry.path() + " = " + shown(entry.value()));
    }
    for (Block block : document.blocks()) {
      add(block, lines);
    }
    return lines;
  }

  private static void add(Block block, List<String> lines) {
    if (block instanceof Block.TableBlock table) {
      rows(table.table(), lines);
      return;
    }
    lines.add(label(block) + " " + words(block.prose()));
  }

  private static String label(Block block) {
    if (block instanceof Block.Heading heading) {
      return "heading" + heading.level();
    }
    if (block instanceof Block.ListItem item) {
      return "item" + item.depth();
    }
    if (block instanceof Block.CodeLine line) {
      return "code" + line.block() + (line.language().isEmpty() ? "" : " " + line.language());
    }
    return block instanceof Block.Comment ? "comment" : "text";
  }

  private static String words(Prose prose) {
    StringBuilder words = new StringBuilder(shown(prose));
    for (Prose.Link link : prose.links()) {
      String text = prose.text().substring(link.text().start(), link.text().end());
      words.append(" {").append(text).append(" -> ").append(link.target()).append("}");
    }
    return words.toString();
  }

  private static String shown(Prose prose) {
    return prose.text().replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\\n");
  }

  private static void rows(Table table, List<String> lines) {
    for (int row = 0; row < table.rows(); row++) {
      StringBuilder line = new StringBuilder(row < table.headerRows() ? "header" : "row");
      for (int column = 0; column < table.columns(); column++) {
        line.append(" | ").append(words(table.at(row, column).prose()));
      }
      lines.add(line.toString());
    }
  }
}
