package org.flopaudit.parse;

import java.util.List;
import java.util.Locale;
import org.flopaudit.document.Document;
import org.flopaudit.source.Limits;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Reads files within limits, each in the format that its name tells. */
public final class Parsers {
  private static final Parsers STANDARD = new Parsers(Limits.STANDARD);

  private final Limits limits;
  private final MarkdownParser markdown;

  /** Parsers that read no more than is allowed. */
  public Parsers(Limits limits) {
    this.limits = limits;
    this.markdown = new MarkdownParser(limits);
  }

  /** The file as a document, read within the standard limits. */
  public static Document parse(SourceFile file) {
    return STANDARD.read(file);
  }

  /**
   * The file as a document. Whatever is wrong with it is noted among the document's problems; what
   * can be read of it is read.
   *
   * @param file a file named {@code .html} or {@code .htm}, {@code .json}, {@code .yml} or {@code
   *     .yaml}; any other is read as Markdown
   */
  public Document read(SourceFile file) {
    return Extent.of(whole(file), limits);
  }

  private Document whole(SourceFile file) {
    return switch (extension(file)) {
      case "html", "htm" -> HtmlParser.parse(file, limits);
      case "json" -> metadata(file, Document.Format.JSON, JsonMetadata.read(file, limits));
      case "yml", "yaml" ->
          metadata(file, Document.Format.YAML, YamlMetadata.read(file, all(file), limits));
      default -> markdown.parse(file);
    };
  }

  private static String extension(SourceFile file) {
    int dot = file.name().lastIndexOf('.');
    return dot < 0 ? "" : file.name().substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Document metadata(
      SourceFile file, Document.Format format, MetadataReading reading) {
    return new Document(file, format, reading.entries(), List.of(), reading.problems());
  }

  /** The whole text but for a byte order mark, which YAML would take for indentation. */
  private static Span all(SourceFile file) {
    return new Span(file.text().startsWith("\uFEFF") ? 1 : 0, file.text().length());
  }
}
