package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.flopaudit.document.Block;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlBlocksTest {

  static Stream<Arguments> cases() {
    return Stream.of(
        arguments("white space collapses", "<p> 7B \n\r\n model\t</p>", "7B model"),
        arguments("no-break spaces are spaces", "7&nbsp;B &#160; of\u202Fthem", "7 B of them"),
        arguments("entities are characters", "3&times;10 &lt 5 &amp;c &#x1F600;", "3×10 < 5 &c 😀"),
        arguments("an unknown entity stays", "R&D &bogus; &#; &", "R&D &bogus; &#; &"),
        arguments("invisible characters go", "para&shy;me\u200Bters", "parameters"),
        arguments(
            "markup inside a number goes", "<b>39.3</b>M <i>GPU</i> hours", "39.3M GPU hours"),
        arguments("a break is a line", "64 GPUs<br>\n<br/>9 days<br>", "64 GPUs / 9 days"),
        arguments("an exponent is raised", "3.8×10<sup>25</sup> FLOP", "3.8×10^25 FLOP"),
        arguments("an exponent may stand apart", "3.8 × 10 <sup>25</sup>", "3.8 × 10^25"),
        arguments("an exponent may be negative", "10<sup>&minus;4</sup>", "10^−4"),
        arguments("a bracket may be raised", "(T/2)<sup>2</sup>", "(T/2)^2"),
        arguments("a variable may be raised", "O(N<sup>2</sup>)", "O(N^2)"),
        arguments("an ordinal is one word", "the 4<sup>th</sup> run", "the 4th run"),
        arguments("a footnote mark goes", "8 GPUs<sup>1</sup>, Ada<sup>*†</sup>", "8 GPUs, Ada"),
        arguments("a mark apart goes", "Heather-2 <sup>2</sup> is", "Heather-2 is"),
        arguments("a linked mark goes", "in 2024<sup><a href='#f'>1</a></sup>", "in 2024"),
        arguments("a mark in a link goes", "in 2024<a href='#f'><sup>1</sup></a>", "in 2024"),
        arguments("a trademark goes", "Heather-4<sup>TM</sup> is", "Heather-4 is"),
        arguments(
            "small print stays",
            "Heather<sup>on 8 GPUs for two days</sup>",
            "Heather on 8 GPUs for two days"),
        arguments("a subscript joins", "3 tCO<sub>2</sub>eq", "3 tCO2eq"),
        arguments(
            "a formula is read once",
            "<math alttext='2.3\\cdot 10^{19}'><mn>2.3</mn><annotation encoding='text'>x"
                + "</annotation></math> FLOP",
            "2.3\\cdot 10^{19} FLOP"),
        arguments(
            "a formula without TeX is read by its looks",
            "<math><mn>2.3</mn><mo>×</mo><msup><mn>10</mn><mn>19</mn></msup></math>",
            "2.3×10^19"),
        arguments("divs are paragraphs", "<div>a<div>b</div>c</div>", "a\nb\nc"),
        arguments("headings have levels", "<h1>A <i>b</i></h1><h4>C</h4>", "# A b\n#### C"),
        arguments("a block in a heading is a line", "<h2>A<div>b</div></h2>", "## A / b"),
        arguments(
            "list items have depths",
            "<ul><li>a<ol><li>b</li></ol>c<li><p>d</p><p>e</p></ul>",
            "* a\n** b\nc\n* d\ne"),
        arguments("an item without a list is one", "<li>a</li>", "* a"),
        arguments("terms hold their definitions", "<dl><dt>GPUs<dd>8</dl>", "* GPUs\n** 8"),
        arguments("a quotation is a paragraph", "<blockquote>a</blockquote>b", "a\nb"),
        arguments("details are open", "<details><summary>Cost</summary>$5</details>", "Cost\n$5"),
        arguments(
            "a comment stands after its paragraph",
            "<p>64 <!-- or 65 -->GPUs</p><!-- 9 days\n in all -->",
            "64 GPUs\n! or 65\n! 9 days in all"),
        arguments("markers are no comments", "<!-- --><!--[if IE]>x<![endif]-->a<!--$-->", "a"),
        arguments(
            "a footnote stands after its paragraph",
            "<p>64 GPUs<span class=ltx_note><sup class=ltx_note_mark>3</sup><span"
                + " class=ltx_note_content><sup class=ltx_note_mark>3</sup><span class='ltx_tag"
                + " ltx_tag_note'>3</span>Lent.</span></span> ran.</p>",
            "64 GPUs ran.\nLent."),
        arguments(
            "code is read line by line",
            "<pre><code class='language-YAML'>\na: 1\r\n\n  b: &lt;2\n</code></pre>",
            "0 yaml> a: 1\n0 yaml>   b: <2"),
        arguments("each listing has a number", "<pre>a</pre><pre>b</pre>", "0 > a\n1 > b"),
        arguments(
            "line numbers are no code",
            "<table class=highlighttable><tr><td class=linenos><pre>1\n2</pre></td><td>"
                + "<pre><span class=ln>1</span>a\n<button>Copy</button>b</pre></td></tr></table>",
            "0 > a\n0 > b"),
        arguments(
            "a listing of LaTeXML is code",
            "<div class=ltx_listing><div class=ltx_listing_data>x</div>"
                + "<div class=ltx_listingline>a: 1</div><div class=ltx_listingline>b: 2</div></div>",
            "0 > a: 1\n0 > b: 2"),
        arguments("programs are no words", "<script>1</script><style>2</style>a", "a"),
        arguments(
            "what is hidden is no words", "<p hidden>1</p><p style='Display: none'>2</p>a", "a"),
        arguments(
            "a panel hidden from screen readers counts, an icon does not",
            "<div aria-hidden=true>9 days</div><i aria-hidden=true>x</i>",
            "9 days"),
        arguments("navigation is no words", "<nav>1</nav><div role=navigation>2</div>a", "a"),
        arguments("an aside of a card is no frame", "<aside>on 8 GPUs</aside>", "on 8 GPUs"),
        arguments("references are no words", "<ol class=references><li>9B</ol>a", "a"),
        arguments("cells without a table stand apart", "<tr><td>1</td><td>2</td></tr>", "1\n2"),
        arguments("only words make a paragraph", "<p> &nbsp; </p><div><img src=x></div>", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void reads(String name, String html, String expected) {
    assertThat(String.join("\n", HtmlOutline.of(html))).as(name).isEqualTo(expected);
  }

  @Test
  void counts_offsets_from_the_start_of_the_file() {
    String text = "# Fen\n\n<p>64&nbsp;GPUs</p>\n";
    SourceFile file = new SourceFile("card.md", text);
    Span region = new Span(7, text.length());

    Prose prose =
        HtmlBlocks.read(file, region, Limits.STANDARD, () -> 0, problem -> {}).get(0).prose();

    assertThat(prose.text()).isEqualTo("64 GPUs");
    assertThat(file.slice(prose.source(new Span(0, 7)))).isEqualTo("64&nbsp;GPUs");
    assertThat(file.slice(prose.source(new Span(3, 7)))).isEqualTo("GPUs");
  }

  @Test
  void maps_a_formula_to_its_whole_element() {
    String math = "<math alttext=\"6\\times 10^{21}\"><mn>6</mn></math>";
    String text = "Used " + math + " FLOP";
    Prose prose = HtmlOutline.blocks(text).get(0).prose();

    Span formula = new Span(5, prose.text().length() - 5);

    assertThat(prose.source(formula)).isEqualTo(new Span(5, 5 + math.length()));
  }

  @Test
  void keeps_links_with_their_words() {
    String text = "Based on<a href=\"https://hub.example/moor/fen&amp;2\"> Fen 2 </a>and <a>x</a>.";

    Prose prose = HtmlOutline.blocks(text).get(0).prose();

    assertThat(prose.text()).isEqualTo("Based on Fen 2 and x.");
    assertThat(prose.links())
        .containsExactly(new Prose.Link(new Span(9, 14), "https://hub.example/moor/fen&2"));
  }

  @Test
  void numbers_code_blocks_as_the_document_does() {
    SourceFile file = new SourceFile("card.md", "<pre>a\nb</pre>");

    List<Block> blocks =
        HtmlBlocks.read(file, new Span(0, 14), Limits.STANDARD, () -> 7, HtmlBlocksTest::refuse);

    assertThat(blocks).extracting(block -> ((Block.CodeLine) block).block()).containsExactly(7, 7);
  }

  private static void refuse(Problem problem) {
    throw new AssertionError(problem);
  }
}
