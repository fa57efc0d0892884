package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Limits;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.Test;

/**
 * The law of places: a character of a prose stands in the file where the prose says, or stands for
 * white space, an entity, an element or the bounds between two there.
 */
class HtmlPlacesTest {
  private static final Path PAGES = Path.of("src/test/resources/parse/html");
  private static final Path REPORTS = Path.of("../shared/corpus/documents/reports");

  @Test
  void holds_on_every_page_of_our_own() throws IOException {
    List<Document> pages = pages(PAGES);

    assertThat(pages).hasSizeGreaterThanOrEqualTo(4);
    pages.forEach(HtmlPlacesTest::holds);
  }

  @Test
  void holds_on_real_reports() throws IOException {
    assumeTrue(Files.isDirectory(REPORTS), "no reports beside this repository to read");

    List<Document> pages = pages(REPORTS);

    assertThat(pages).isNotEmpty();
    pages.forEach(HtmlPlacesTest::holds);
  }

  @Test
  void holds_on_odd_characters() {
    String odd = "<p>a\0b \uD83D\uDE00&#x1F600; \uD800 x&ampy &NotEqualTilde;z</p>\uFEFF<td>&";

    holds(HtmlParser.parse(new SourceFile("odd.html", odd), Limits.STANDARD));
  }

  private static List<Document> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Document> pages = new ArrayList<>();
      for (Path path : files.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
        String text = Files.readString(path, StandardCharsets.UTF_8);
        pages.add(HtmlParser.parse(new SourceFile(path.toString(), text), Limits.STANDARD));
      }
      return pages;
    }
  }

  private static void holds(Document page) {
    for (Prose prose : proses(page)) {
      for (int i = 0; i < prose.text().length(); i++) {
        String written = page.file().slice(prose.source(new Span(i, i + 1)));
        String read = prose.text().substring(i, i + 1);
        if (!written.equals(read) && !standsFor(written, read)) {
          fail("'%s' read from '%s' in '%s'", read, written, prose);
        }
      }
    }
  }

  private static boolean standsFor(String written, String read) {
    if (read.isBlank()) {
      return written.startsWith("&") || written.contains("<") || isSpace(written);
    }
    String tag = written.toLowerCase(Locale.ROOT);
    return tag.startsWith("&")
        || tag.startsWith("<math")
        || (read.equals("^") && tag.startsWith("<sup"));
  }

  private static boolean isSpace(String written) {
    return written.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static List<Prose> proses(Document page) {
    List<Prose> proses = new ArrayList<>();
    page.metadata().forEach(entry -> proses.add(entry.value()));
    for (Block block : page.blocks()) {
      proses.add(block.prose());
      if (block instanceof Block.TableBlock table) {
        table.table().cells().forEach(cell -> proses.add(cell.prose()));
      }
    }
    return proses;
  }
}
