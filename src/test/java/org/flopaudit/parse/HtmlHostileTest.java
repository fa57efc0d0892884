package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.flopaudit.document.Block;
import org.flopaudit.source.Limits;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlHostileTest {
  private static final List<String> SCRAPS =
      List.of(
          "<table>",
          "</table>",
          "<tr>",
          "<td>",
          "<th colspan=3>",
          "<td rowspan=0>",
          "<thead>",
          "<caption>",
          "<figure>",
          "<figcaption>",
          "</figure>",
          "<p>",
          "<div>",
          "</div>",
          "<ul>",
          "<li>",
          "<dl>",
          "<dd>",
          "<pre>",
          "</pre>",
          "<math alttext='1'>",
          "</math>",
          "<msup>",
          "<sup>",
          "</sup>",
          "<a href=x>",
          "</a>",
          "<b>",
          "</b>",
          "<h2>",
          "<!--",
          "-->",
          "<svg>",
          "<span class=ltx_note>",
          "</span>",
          "<span class=ltx_tabular>",
          "<span class=ltx_tr>",
          "<span class=ltx_td>",
          "<br>",
          "<select>",
          "<template>",
          "<plaintext>",
          "<",
          "&",
          "&amp",
          "&nbsp;",
          "&#x",
          "&#65;",
          "\0",
          "\r",
          "\n",
          " ",
          "10",
          "words",
          "\uD83D\uDE00");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b><p>",
        "<table><tr><td>",
        "<a><table>",
        "<ul><li>",
        "10<sup>",
        "<h1><div>",
        "<figure><figcaption>",
        "<span class=ltx_note>",
        "<math><msup>",
        "<pre><span>",
        "<blockquote>",
        "<dl><dd>",
        "<details>",
        "<span class=ltx_tabular><span class=ltx_td>"
      })
  void reads_the_words_however_deep_they_stand(String nesting) {
    String html = nesting.repeat(20_000) + "deep";

    List<String> lines = HtmlOutline.of(html);

    assertThat(lines).last().asString().contains("deep");
  }

  @Test
  void reads_any_heap_of_scraps_within_the_file() {
    Random random = new Random(20_250_101);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        html.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
      }
      SourceFile file = new SourceFile("scraps.html", html.toString());
      Span all = new Span(0, html.length());

      List<Block> blocks = HtmlBlocks.read(file, all, Limits.STANDARD, () -> 0, problem -> {});

      assertThat(blocks)
          .as(html.toString())
          .allMatch(block -> all.contains(block.prose().source()));
    }
  }
}
