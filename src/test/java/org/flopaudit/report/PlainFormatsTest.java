package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.Test;

/** Tables, comments and annotations, and how each keeps somebody else's text from acting in it. */
class PlainFormatsTest {
  private static Finding saying(String message, Evidence place) {
    return new Finding(
        Sample.TEACHER,
        Level.WARNING,
        "org/model",
        "teacher_model",
        place,
        message,
        List.of(),
        List.of(),
        List.of());
  }

  private static String written(String format, String message, String quote) throws IOException {
    SourceFile file = new SourceFile("card, 1:2%.md", quote);
    return Sample.written(
        format, Sample.report(List.of(saying(message, Sample.evidence(file, quote)))));
  }

  @Test
  void csv_has_a_row_for_each_finding() throws IOException {
    assertThat(Sample.written("csv", Sample.report()).split("\r\n"))
        .containsExactly(
            "path,line,column,level,code,name,model,subject,message,missing,quote,fingerprint",
            "cards/heron/README.md,4,36,error,FA101,compute-total-mismatch,heron/heron-7b,"
                + "training_compute,The stated '3.1e24 FLOP' is 2.4 times what the hardware can"
                + " have done.,,3.1e24 FLOP,"
                + fingerprint(Sample.mismatch()),
            "cards/heron/README.md,6,1,warning,FA202,teacher-not-named,heron/heron-7b,"
                + "teacher_model,\"Outputs of another model were trained on, and it is not named:"
                + " '[see](https://example.org)'\",which model wrote the responses; how many tokens"
                + " of them were used,Responses of a larger model [see](https://example.org) were"
                + " used.,"
                + fingerprint(Sample.teacher()));
  }

  private static String fingerprint(Finding finding) {
    return Fingerprints.of(Sample.report()).of(finding);
  }

  @Test
  void csv_holds_no_formula_and_no_loose_quote() throws IOException {
    assertThat(written("csv", "=HYPERLINK(\"x\")", "@SUM(A1)"))
        .contains(",\"'=HYPERLINK(\"\"x\"\")\",", ",'@SUM(A1),");
    assertThat(written("csv", " +1", "-1")).contains(",' +1,", ",'-1,");
    assertThat(written("csv", "1-1=0", "a@b")).contains(",1-1=0,", ",a@b,");
  }

  @Test
  void annotations_name_file_place_and_rule() throws IOException {
    assertThat(Sample.written("github", Sample.report()))
        .isEqualTo(
            """
            ::error file=cards/heron/README.md,line=4,endLine=4,col=36,endColumn=47,title=FA101 \
            compute-total-mismatch::The stated '3.1e24 FLOP' is 2.4 times what the hardware can \
            have done.
            ::warning file=cards/heron/README.md,line=6,endLine=6,col=1,endColumn=66,title=FA202 \
            teacher-not-named::Outputs of another model were trained on, and it is not named: \
            '[see](https://example.org)' Missing: which model wrote the responses; how many \
            tokens of them were used.
            """);
  }

  @Test
  void a_card_cannot_write_an_annotation_of_its_own() throws IOException {
    String annotations = written("github", "100%\n::error::forged", "a");
    assertThat(annotations).hasLineCount(1).contains("::100%25 ::error::forged");
    assertThat(annotations).contains("file=card%2C 1%3A2%25.md,");
  }

  @Test
  void github_shows_ten_annotations_of_a_level_and_that_is_said() {
    SourceFile file = new SourceFile("card.md", "x".repeat(11));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      findings.add(saying("One.", file.evidence(new Span(i, i + 1))));
    }
    GithubFormat format = new GithubFormat();
    assertThat(format.omissions(Sample.report(findings))).isEmpty();
    findings.add(saying("One.", file.evidence(new Span(10, 11))));
    assertThat(format.omissions(Sample.report(findings))).hasSize(1);
  }

  @Test
  void a_comment_gives_the_gravest_first() throws IOException {
    assertThat(Sample.written("markdown", Sample.report()))
        .isEqualTo(
            """
            ### flopaudit

            checked 2 of 2 inputs: 2 findings (1 error, 1 warning); exit 1

            **error** FA101 compute-total-mismatch at `cards/heron/README.md:4:36`

            The stated '3.1e24 FLOP' is 2.4 times what the hardware can have done.

            > `3.1e24 FLOP`
            - 512 x 720 h x 3600 s/h x 9.9e14 FLOP/s = 1.3e24 FLOP (cards/heron/README.md:5:1)
            - 3.1e24 / 1.3e24 = 2.4
            - the accelerators at `cards/heron/README.md:5:1`
            - the base model's training compute at `cards/crane base/README.md:3:12`

            **warning** FA202 teacher-not-named at `cards/heron/README.md:6:1`

            Outputs of another model were trained on, and it is not named: \
            '\\[see\\](https&#58;//example.org)'

            > `Responses of a larger model [see](https://example.org) were used.`
            - missing: which model wrote the responses
            - missing: how many tokens of them were used
            """);
  }

  @Test
  void a_card_can_neither_call_a_user_nor_write_html_in_a_comment() throws IOException {
    assertThat(written("markdown", "@octocat <img src=x> | #1 *b*", "``x`"))
        .contains("&#64;octocat &lt;img src=x&gt; \\| &#35;1 \\*b\\*")
        .contains("> ``` ``x` ```");
  }

  @Test
  void a_comment_that_would_be_too_long_says_what_it_leaves_out() throws IOException {
    SourceFile file = new SourceFile("card.md", "x".repeat(400));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      findings.add(saying("m".repeat(300), file.evidence(new Span(i, i + 1))));
    }
    Report report = Sample.report(findings);
    assertThat(Sample.written("markdown", report))
        .hasSizeLessThan(65_536)
        .endsWith(" findings left out, for a comment has its limits\n");
    assertThat(new MarkdownFormat().omissions(report)).hasSize(1);
  }
}
