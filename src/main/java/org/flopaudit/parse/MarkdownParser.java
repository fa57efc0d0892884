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
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;

/** Reads a model card or a report in Markdown, with its front matter. */
final class MarkdownParser {
  private final Limits limits;
  private final Parser parser;
  private final Parser withoutTables;

  /** A parser that reads no more than is allowed. */
  MarkdownParser(Limits limits) {
    this.limits = limits;
    int cells = limits.count(Limit.TABLE_CELLS);
    this.parser = parser(List.of(TablesExtension.builder().maxCells(cells).build()));
    this.withoutTables = parser(List.of());
  }

  /** The card as a document. */
  Document parse(SourceFile file) {
    List<MetadataEntry> metadata = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    String text = beginning(file, Legible.copyOf(file.text()), problems);
    Optional<FrontMatter> frontMatter = FrontMatter.find(text);
    if (frontMatter.isPresent()) {
      FrontMatter found = frontMatter.get();
      if (!found.closed()) {
        problems.add(unclosed(file));
      }
      MetadataReading reading = YamlMetadata.read(file, found.yaml(), limits);
      metadata.addAll(reading.entries());
      problems.addAll(reading.problems());
      text = Legible.without(text, found.block());
    }
    MarkdownBlocks blocks = new MarkdownBlocks(file, text, limits);
    tree(file, text, problems).accept(blocks);
    problems.addAll(blocks.problems());
    return new Document(file, Document.Format.MARKDOWN, metadata, blocks.blocks(), problems);
  }

  /** As much of a text as is allowed, up to the end of a line where there is one. */
  private String beginning(SourceFile file, String text, List<Problem> problems) {
    int most = limits.count(Limit.MARKDOWN_CHARACTERS);
    if (text.length() <= most) {
      return text;
    }
    int lineEnd = text.lastIndexOf('\n', most - 1) + 1;
    int end = lineEnd > 0 ? lineEnd : most;
    problems.add(
        Problem.beyond(
            Limit.MARKDOWN_CHARACTERS,
            file.path(),
            file.position(end),
            "more than "
                + limits.words(Limit.MARKDOWN_CHARACTERS)
                + " characters of Markdown; what follows here was not read"));
    return text.substring(0, end);
  }

  private static Problem unclosed(SourceFile file) {
    return Problem.of(
        file.path(),
        "the front matter is never closed by a line '---'; it was read up to the first line that is"
            + " not YAML, and the rest as the card");
  }

  private Node tree(SourceFile file, String text, List<Problem> problems) {
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException e) {
      problems.add(
          Problem.beyond(
              Limit.TABLE_CELLS,
              file.path(),
              "a table has more than "
                  + limits.words(Limit.TABLE_CELLS)
                  + " cells; the file was read without its tables"));
      return withoutTables.parse(text);
    }
  }

  private Parser parser(List<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .inlineParserFactory(context -> new BoundedInlineParser(context, limits))
        .maxOpenBlockParsers(limits.count(Limit.MARKDOWN_DEPTH))
        .maxInlineNesting(limits.count(Limit.MARKDOWN_DEPTH))
        .build();
  }
}
