package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.jsoup.nodes.Element;

/** Reads web pages: papers set by LaTeXML, blog posts, project pages. */
public final class HtmlParser {
  private HtmlParser() {}

  /** The page as a document; its title is the only metadata. */
  public static Document parse(SourceFile file, Limits limits) {
    List<Problem> problems = new ArrayList<>();
    Span all = new Span(0, file.text().length());
    HtmlSource source = HtmlSource.of(file, all, limits, problems::add);
    org.jsoup.nodes.Document page = source.page();
    AtomicInteger codeBlocks = new AtomicInteger();
    List<Block> blocks =
        new HtmlFlow(source, codeBlocks::getAndIncrement, problems::add)
            .blocks(page.body().childNodes());
    return new Document(file, Document.Format.HTML, title(page, source), blocks, problems);
  }

  private static List<MetadataEntry> title(org.jsoup.nodes.Document page, HtmlSource source) {
    Element title = page.head().selectFirst("title");
    if (title != null && title.hasText()) {
      return entry(new HtmlPhrase(source).read(title), source.startTag(title));
    }
    Element shared = page.selectFirst("meta[property=og:title][content]");
    return shared == null
        ? List.of()
        : entry(source.attribute(shared, "content"), source.startTag(shared));
  }

  private static List<MetadataEntry> entry(Prose title, Span key) {
    return title.isBlank() ? List.of() : List.of(new MetadataEntry(List.of("title"), title, key));
  }
}
