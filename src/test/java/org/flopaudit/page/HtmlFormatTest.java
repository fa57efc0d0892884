package org.flopaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.flopaudit.Audit;
import org.flopaudit.AuditTask;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Frameworks;
import org.flopaudit.law.Position;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.ledger.Supposition;
import org.flopaudit.report.ClaimReading;
import org.flopaudit.report.Detail;
import org.flopaudit.report.Gate;
import org.flopaudit.report.InputAccount;
import org.flopaudit.report.Report;
import org.flopaudit.source.Inputs;
import org.junit.jupiter.api.Test;

/** What the page says, as far as no browser is needed to see it. */
class HtmlFormatTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 2);

  @Test
  void says_who_is_over_which_line_and_by_how_much() throws IOException {
    String page = page("sample-model-cards");

    assertThat(page)
        .contains("Its training took 9 × 10²⁵ FLOP.")
        .contains("9 × 10²⁵ FLOP counts.")
        .contains("EU AI Act (systemic risk), above 10²⁵ FLOP: about 9 times the line")
        .contains("It comes to 90 % of the California SB 53 line.");
  }

  @Test
  void shows_what_cannot_be_told_beside_what_is_over() throws IOException {
    String page = page("sample-model-cards");

    assertThat(page)
        .contains("data-sign=\"over untold\"")
        .contains("1.2 × 10²⁴ to 1.1 × 10²⁵ FLOP: the EU AI Act")
        .contains("2 more models</a>")
        .contains("Of 2 of them no compute is known at all.");
  }

  @Test
  void says_of_silence_only_that_nothing_can_be_told() throws IOException {
    String page = page("sample-model-cards/quietwater-holdings__murmur-70b");

    assertThat(page)
        .contains("How much compute its training took cannot be told from what was read.")
        .contains("It cannot be told whether it is over any line.")
        .contains("the training compute in FLOP, or the number of tokens trained on")
        .doesNotContain("It comes to", "That is about");
  }

  @Test
  void says_what_a_missing_figure_would_turn() throws IOException {
    assertThat(page("sample-model-cards"))
        .contains("It is over a line if the undisclosed")
        .contains("Nothing else is known to count: the undisclosed")
        .contains("What is missing, and what it would turn");
  }

  @Test
  void shows_a_quote_in_its_line() throws IOException {
    assertThat(page("sample-model-cards"))
        .contains("| Fine-tuning compute | <mark>1.51e25 FLOP</mark> |");
  }

  @Test
  void allows_only_its_own_style_and_scripts() throws IOException {
    String page = page("sample-model-cards/kontor-nord__kontor-8b");

    assertThat(page)
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
        .doesNotContain("unsafe-inline", "unsafe-eval", " style=\"", " onclick");
  }

  @Test
  void writes_a_report_of_nothing() throws IOException {
    Report empty =
        new Report(
            List.of(),
            List.of(),
            List.of(),
            new InputAccount(List.of("nowhere"), 0, new TreeMap<>(), new TreeMap<>()),
            List.of(),
            DAY,
            Gate.standard());
    StringWriter out = new StringWriter();
    new HtmlFormat().write(empty, out);

    assertThat(out.toString()).contains("0 files were read", "Nothing was found.");
  }

  @Test
  void passes_on_that_a_file_cannot_be_written() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    Assertions.assertThatThrownBy(() -> new HtmlFormat().write(report("sample-model-cards"), full))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(UncheckedIOException.class)
        .hasMessage("no space left");
  }

  @Test
  void a_claim_is_a_page_too() throws IOException {
    Claim.Answer answer =
        new Claim.Answer(
            Claim.Outcome.CANNOT_TELL,
            Optional.empty(),
            List.of(),
            List.of("the number of tokens"));
    StringWriter out = new StringWriter();
    ClaimPage.write(
        new ClaimReading(
            "3e25 FLOP </script>",
            "FLOP",
            "card.md",
            answer,
            Optional.of(FlopRange.exactly(new BigDecimal("3e25"))),
            positions()),
        DAY,
        out);

    assertThat(out.toString())
        .contains("3e25 FLOP &lt;/script&gt;")
        .contains("Card.md says too little to check the claim")
        .contains("the number of tokens")
        .contains("The claim is about 3 times the line above 10²⁵ FLOP: EU AI Act")
        .contains("script-src &#39;none&#39;")
        .doesNotContain("</script>");
  }

  private static List<Position> positions() {
    Faults faults = new Faults();
    Frameworks frameworks = Frameworks.read(DataFolder.builtIn(), faults);
    faults.throwIfAny();
    Ledger ledger =
        new Supposition(
                Optional.of(FlopRange.exactly(new BigDecimal("3e25"))),
                Activity.PRETRAINING,
                List.of(),
                false)
            .ledger();
    return frameworks.positions(ledger, DAY).stream().filter(Position::binds).toList();
  }

  private static String page(String cards) throws IOException {
    StringWriter out = new StringWriter();
    new HtmlFormat().write(report(cards), out);
    return out.toString();
  }

  private static Report report(String cards) {
    List<String> given = List.of(cards);
    return Audit.read(Optional.empty())
        .report(
            AuditTask.of(given, Inputs.of(given), DAY, 2, Gate.standard()).holding(Detail.MODELS));
  }
}
