package org.flopaudit.parse;

import java.util.List;
import java.util.Locale;
import org.flopaudit.document.Document;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Reads a file in the format that its name tells. */
public final class Parsers {
  private Parsers() {}

  /**
   * The file as a document. Whatever is wrong with it is noted among the document's problems; what
   * can be read of it is read.
   *
   * @param file a file named {@code .html} or {@code .htm}, {@code .json}, {@code .yml} or {@code
   *     .yaml}; any other is read as Markdown
   */
  public static Document parse(SourceFile file) {
    return Extent.within(whole(file));
  }

  private static Document whole(SourceFile file) {
    return switch (extension(file)) {
      case "html", "htm" -> HtmlParser.parse(file);
      case "json" -> metadata(file, Document.Format.JSON, JsonMetadata.read(file));
      case "yml", "yaml" ->
          metadata(file, Document.Format.YAML, YamlMetadata.read(file, all(file)));
      default -> MarkdownParser.parse(file);
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
