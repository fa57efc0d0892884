package org.flopaudit.parse;

import java.util.List;
import org.flopaudit.document.Document;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Reads a web page. */
final class HtmlParser {
  private HtmlParser() {}

  /** The page as a document. */
  static Document parse(SourceFile file) {
    return new Document(
        file,
        Document.Format.HTML,
        List.of(),
        HtmlBlocks.read(file, new Span(0, file.text().length())),
        List.of());
  }
}
