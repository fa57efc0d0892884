package org.flopaudit.parse;

import java.util.List;
import org.flopaudit.document.Block;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Blocks of raw HTML inside another format. */
final class HtmlBlocks {
  private HtmlBlocks() {}

  /** The blocks of a stretch of HTML, in reading order. */
  static List<Block> read(SourceFile file, Span region) {
    return List.of();
  }
}
