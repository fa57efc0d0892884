package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.source.Limits;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlParserTest {
  private static final Path PAGES = Path.of("src/test/resources/parse/html");

  @ParameterizedTest
  @ValueSource(strings = {"paper", "blog", "listing", "fragment"})
  void reads_a_page_as_a_reader_would(String name) throws IOException {
    Document page = parse(Files.readString(PAGES.resolve(name + ".html"), StandardCharsets.UTF_8));

    assertThat(page.format()).isEqualTo(Document.Format.HTML);
    assertThat(page.problems()).isEmpty();
    assertThat(HtmlOutline.of(page.blocks()))
        .containsExactlyElementsOf(Files.readAllLines(PAGES.resolve(name + ".expected")));
  }

  static Stream<Arguments> titles() {
    return Stream.of(
        arguments("<title> Fen\n &amp; Moor </title><body>x", "Fen & Moor"),
        arguments("<meta property=og:title content=' Fen &amp; Moor'><p>x", "Fen & Moor"),
        arguments("<title></title><meta property=og:title content=Fen>", "Fen"),
        arguments("<title>Fen</title><meta property=og:title content=Moor>", "Fen"));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void finds_the_title(String html, String title) {
    assertThat(parse(html).metadata())
        .extracting(MetadataEntry::path, entry -> entry.value().text())
        .containsExactly(tuple("title", title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p>x", "<title> </title>", "<meta property=og:title content=''>"})
  void has_no_metadata_without_a_title(String html) {
    assertThat(parse(html).metadata()).isEmpty();
  }

  @Test
  void maps_a_title_in_an_attribute_back_to_the_attribute() {
    Document page = parse("<meta property='og:title' content=\"Fen &amp; Moor\">");

    Span words = page.metadata().get(0).value().source(new Span(4, 10));

    assertThat(page.file().slice(words)).isEqualTo("&amp; Moor");
  }

  static Stream<Arguments> chrome() {
    return Stream.of(
        arguments("<header>Moor Labs</header><p>x", "x"),
        arguments("<header><h1>Fen</h1>by Ada</header><p>x", "# Fen\nby Ada\nx"),
        arguments("<article><header>by Ada</header>x</article>", "by Ada\nx"),
        arguments("<main>x<aside>on 8 GPUs</aside></main><aside>Follow us</aside>", "x\non 8 GPUs"),
        arguments("<p>x</p><footer>2025</footer><div role=contentinfo>y</div>", "x"),
        arguments("<div class=toc><li>1 Fen</div><div id=TableOfContents>1 Fen</div>x", "x"),
        arguments("<div class='cc-window big'>ok?</div><div id=Cookie-Consent>ok?</div>x", "x"),
        arguments("<body class='cookies toc'><p>x", "x"),
        arguments("<div id=cookies-app><h1>Fen</h1></div>", "# Fen"),
        arguments("<h2>Fen<a class=headerlink href=#f>#</a></h2>", "## Fen"));
  }

  @ParameterizedTest
  @MethodSource("chrome")
  void passes_over_what_frames_the_page_and_nothing_else(String html, String expected) {
    assertThat(String.join("\n", HtmlOutline.of(parse(html).blocks()))).isEqualTo(expected);
  }

  private static Document parse(String html) {
    return HtmlParser.parse(new SourceFile("report.html", html), Limits.STANDARD);
  }
}
