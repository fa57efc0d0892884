package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReachTest {

  /** The block ends at the bar, where Markdown saw a blank line; the second bar marks the reach. */
  @ParameterizedTest
  @CsvSource({
    "'<table>|<tr></table>| after'",
    "'<TABLE class=a>|<tr></Table >| after</table>'",
    "'<table><table>|</table></table>| after'",
    "'<table></table>|| <table></table>'",
    "'<table>||<tr> never closed'",
    "'<table><table>|</table>| never closed'",
    "'<p>||<table></table>'",
    "'<tablet>||</table>'",
    "'</table>||</table>'",
    "'<table>|</table|'",
    "'<||'"
  })
  void reaches_to_the_end_of_the_tables_that_begin_in_a_block(String marked) {
    int blockEnd = marked.indexOf('|');
    int reachEnd = marked.indexOf('|', blockEnd + 1) - 1;
    SourceFile file = new SourceFile("card.md", marked.replace("|", ""));

    Span reach = HtmlReach.of(file).extend(new Span(0, blockEnd));

    assertThat(reach).isEqualTo(new Span(0, reachEnd));
  }
}
