package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flopaudit.document.Block;
import org.flopaudit.document.Table;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Position;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTableTest {

  static Stream<Arguments> cases() {
    return Stream.of(
        arguments(
            "a head makes headers",
            "<table><thead><tr><td>Run<td>Hours</thead><tr><td>a<td>9</table>",
            "[]\n= *Run | *Hours |\n| a | 9 |"),
        arguments(
            "rows of th are headers, a th beside data is not a header row",
            "<table><tr><th>Run<th>Hours<tr><th>a<td>9</table>",
            "[]\n= *Run | *Hours |\n| *a | 9 |"),
        arguments(
            "a bold first row is a header",
            "<table><tr><td><td><b>Ho<i>urs</i></b><tr><td>a<td>9</table>",
            "[]\n=  | Hours |\n| a | 9 |"),
        arguments(
            "a table of pairs has no header",
            "<table><tr><td>GPUs<td>8<tr><td>Hours<td>9</table>",
            "[]\n| GPUs | 8 |\n| Hours | 9 |"),
        arguments(
            "data remains where all rows are headers",
            "<table><tr><th>GPUs<th>8<tr><th>Hours<th>9</table>",
            "[]\n= *GPUs | *8 |\n| *Hours | *9 |"),
        arguments(
            "a spanned header takes in the row below",
            "<table><tr><th rowspan=2>Run<th colspan=2>Hours<tr><td>CPU<td>GPU"
                + "<tr><td>a<td>1<td>2</table>",
            "[]\n= *Run | *Hours | *Hours |\n= *Run | CPU | GPU |\n| a | 1 | 2 |"),
        arguments(
            "columns that are grouped are named below",
            "<table><tr><th>Set<th colspan=2>Hours<tr><td>Kind<td>CPU<td>GPU"
                + "<tr><td>a<td>1<td>2</table>",
            "[]\n= *Set | *Hours | *Hours |\n= Kind | CPU | GPU |\n| a | 1 | 2 |"),
        arguments(
            "data below grouped columns stay data",
            "<table><tr><th>Set<th colspan=2>Hours<tr><td>a<td>1<td>2</table>",
            "[]\n= *Set | *Hours | *Hours |\n| a | 1 | 2 |"),
        arguments(
            "a line across the table ends the header",
            "<table class=ltx_tabular><tr class=ltx_tr><th class='ltx_td ltx_border_tt'>"
                + "<td class='ltx_td ltx_border_tt'>8M<tr class=ltx_tr><th class='ltx_td"
                + " ltx_border_t'>GPUs<td class='ltx_td ltx_border_t'>1<tr class=ltx_tr>"
                + "<th class=ltx_td>Hours<td class=ltx_td>9</table>",
            "[]\n= * | 8M |\n| *GPUs | 1 |\n| *Hours | 9 |"),
        arguments(
            "spans are laid out as in a browser",
            "<table><tr><td rowspan=2>a<td>b<td rowspan=9>c<tr><td colspan=7>d<tr><td>e</table>",
            "[]\n| a | b | c |\n| a | d | c |\n| e |  | c |"),
        arguments(
            "a span of no rows reaches to the end",
            "<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>",
            "[]\n| a | b |\n| a | c |\n| a | d |"),
        arguments(
            "a table of spans is a table",
            "<span class=ltx_tabular><span class=ltx_tr><span class='ltx_td ltx_colspan"
                + " ltx_colspan_2'>a</span></span><span class=ltx_tr><span class=ltx_td>b</span>"
                + "<span class=ltx_td>c</span></span></span>",
            "[]\n| a | a |\n| b | c |"),
        arguments(
            "blocks in a cell are its lines",
            "<table><tr><td>a<br>b<td><ul><li>c<li>d</ul></table>",
            "[]\n| a / b | c / d |"),
        arguments(
            "a table of one column in a cell is its lines",
            "<table><tr><td><table><tr><td>GPU<tr><td>hours</table><td>9</table>",
            "[]\n| GPU / hours | 9 |"),
        arguments(
            "a wide table in a cell makes the outer one layout",
            "<table><tr><td>left<td><table><tr><td>a<td>1</table></table>",
            "left\n[]\n| a | 1 |"),
        arguments(
            "layout is no table",
            "<table role=presentation><tr><td>left<td>right</table>",
            "left\nright"),
        arguments("one cell is no table", "<table><tr><th>a</table>", "a"),
        arguments("a table of pictures is none", "<table><tr><td><img><td><img></table>", ""),
        arguments(
            "an equation is a paragraph",
            "<table class=ltx_eqn_table><tr><td>C<td>=6ND<td><span class=ltx_tag_equation>(1)"
                + "</span></table>",
            "C =6ND"),
        arguments(
            "a caption is kept",
            "<table><caption>Cost <b>in GPU hours</b></caption><tr><td>a<td>9</table>",
            "[Cost in GPU hours]\n| a | 9 |"),
        arguments(
            "a figure's caption is its tables'",
            "<figure><figure><table><tr><td>a<td>9</table></figure>"
                + "<figcaption>Cost</figcaption></figure>",
            "[Cost]\n| a | 9 |"),
        arguments(
            "a figure's caption is a paragraph without a table",
            "<figure><img><figcaption>Loss</figcaption></figure>",
            "Loss"),
        arguments(
            "a footnote in a cell stands below the table",
            "<table><tr><td>a<d-footnote>Counted.</d-footnote><td>9</table>",
            "[]\n| a | 9 |\nCounted."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void reads(String name, String html, String expected) {
    assertThat(String.join("\n", HtmlOutline.of(html))).as(name).isEqualTo(expected);
  }

  @Test
  void a_row_in_a_group_is_named_by_its_own_label_too() {
    Table table =
        table(
            "<table><tr><td rowspan=2>Size<td>Total<td>9B<tr><td>Active<td>1B"
                + "<tr><td><td>Layers<td>12</table>");

    assertThat(rowNames(table, 0)).containsExactly("Size", "Total");
    assertThat(rowNames(table, 1)).containsExactly("Size", "Active");
    assertThat(rowNames(table, 2)).containsExactly("Layers");
  }

  @Test
  void data_to_the_left_name_no_row() {
    Table table = table("<table><tr><td>Fen<td>8<td>9<tr><td>Fen 2<td>16<td>18</table>");

    assertThat(rowNames(table, 1)).containsExactly("Fen 2");
  }

  @Test
  void reads_a_table_that_is_too_large_as_far_as_it_may() {
    String html = "<p>\n<table>" + "<tr><td colspan=1000>a<td>b".repeat(1_000) + "</table>";
    SourceFile file = new SourceFile("card.md", html);
    List<Problem> problems = new ArrayList<>();

    List<Block> blocks =
        HtmlBlocks.read(file, new Span(0, html.length()), Limits.STANDARD, () -> 0, problems::add);

    assertThat(((Block.TableBlock) blocks.get(0)).table().rows()).isEqualTo(999);
    assertThat(problems)
        .containsExactly(
            Problem.beyond(
                Limit.TABLE_PLACES,
                "card.md",
                new Position(2, 1),
                "the table has more than 1,000,000 cells: only its first 999 rows were read; split"
                    + " it to have all of it read"));
  }

  private static Table table(String html) {
    return ((Block.TableBlock) HtmlOutline.blocks(html).get(0)).table();
  }

  private static List<String> rowNames(Table table, int row) {
    return table.rowHeaders(table.at(row, 2)).stream().map(cell -> cell.prose().text()).toList();
  }
}
