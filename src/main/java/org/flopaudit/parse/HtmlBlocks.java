package org.flopaudit.parse;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.flopaudit.document.Block;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Reads HTML that stands inside another document, such as a table in a model card. */
final class HtmlBlocks {
  private HtmlBlocks() {}

  /**
   * The blocks of a stretch of HTML; their prose maps back to the file.
   *
   * @param region where in the file the HTML stands; {@link HtmlReach} finds the end of a table
   * @param limits how much of it is read
   * @param codeBlocks gives the next number of a code block in the document
   * @param problems is told what could not be read
   */
  static List<Block> read(
      SourceFile file,
      Span region,
      Limits limits,
      IntSupplier codeBlocks,
      Consumer<Problem> problems) {
    HtmlSource source = HtmlSource.of(file, region, limits, problems);
    return new HtmlFlow(source, codeBlocks, problems).blocks(source.fragment());
  }
}
