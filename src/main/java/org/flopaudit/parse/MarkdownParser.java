package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;

/** Reads a model card or a report in Markdown, with its front matter. */
final class MarkdownParser {
  private static final int MOST_CELLS = 200_000;

  private static final Parser PARSER =
      parser(List.of(TablesExtension.builder().maxCells(MOST_CELLS).build()));
  private static final Parser WITHOUT_TABLES = parser(List.of());

  private MarkdownParser() {}

  /** The card as a document. */
  static Document parse(SourceFile file) {
    String text = Legible.copyOf(file.text());
    List<MetadataEntry> metadata = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Optional<FrontMatter> frontMatter = FrontMatter.find(text);
    if (frontMatter.isPresent()) {
      FrontMatter found = frontMatter.get();
      if (!found.closed()) {
        problems.add(unclosed(file));
      }
      MetadataReading reading = YamlMetadata.read(file, found.yaml());
      metadata.addAll(reading.entries());
      problems.addAll(reading.problems());
      text = Legible.without(text, found.block());
    }
    MarkdownBlocks blocks = new MarkdownBlocks(file, text);
    tree(file, text, problems).accept(blocks);
    problems.addAll(blocks.problems());
    return new Document(file, Document.Format.MARKDOWN, metadata, blocks.blocks(), problems);
  }

  private static Problem unclosed(SourceFile file) {
    return Problem.of(
        file.path(),
        "the front matter is never closed by a line '---'; it was read up to the first line that is"
            + " not YAML, and the rest as the card");
  }

  private static Node tree(SourceFile file, String text, List<Problem> problems) {
    try {
      return PARSER.parse(text);
    } catch (IllegalArgumentException e) {
      problems.add(
          Problem.of(
              file.path(),
              "a table has more than 200,000 cells; the file was read without its tables"));
      return WITHOUT_TABLES.parse(text);
    }
  }

  private static Parser parser(List<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .inlineParserFactory(BoundedInlineParser::new)
        .build();
  }
}
