package org.flopaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.Audit;
import org.flopaudit.AuditTask;
import org.flopaudit.report.Detail;
import org.flopaudit.report.Gate;
import org.flopaudit.report.Report;
import org.flopaudit.source.Inputs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a reader meets it, in Chromium; see {@link Browser} for where there is none. */
class ReportInBrowserTest {
  /** Where screenshots are left for people to look at. */
  private static final Path PICTURES = Path.of("target/screenshots");

  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  @TempDir static Path folder;
  private static Browser browser;
  private static Path samples;

  @BeforeAll
  static void write_the_page() throws IOException {
    browser = Browser.launch();
    samples = page("sample-model-cards", "samples.html");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void opens_without_an_error_or_a_request(int width) {
    Browser.Visit visit = browser.visit(samples, Browser.sized(width, 900));

    assertThat(visit.page().title()).contains("Training compute of");
    visit.page().locator("#lineage").scrollIntoViewIfNeeded();
    visit.page().locator("#canvas svg").waitFor();
    assertThat(visit.misdeeds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void nothing_runs_out_of_the_page(int width) {
    Page page = browser.visit(samples, Browser.sized(width, 900)).page();
    openAll(page);

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    assertThat(page.evaluate(OUT_OF_THEIR_BOX)).asInstanceOf(list()).isEmpty();
  }

  @Test
  void search_and_filters_leave_what_fits() {
    Page page = browser.visit(samples, Browser.sized(WIDE, 900)).page();
    int all = visible(page, ".item.model");

    page.fill("#search", "plenum-750b-clinical");
    assertThat(visible(page, ".item.model")).isPositive().isLessThan(all);
    assertThat(page.locator("#shown").textContent()).contains("of " + all + " models");

    page.fill("#search", "1.51 x 10^25");
    assertThat(page.locator(".item.finding:not([hidden])").allTextContents())
        .isNotEmpty()
        .allSatisfy(words -> assertThat(words).contains("1.51 × 10²⁵"));

    page.fill("#search", "xyzzy");
    assertThat(visible(page, ".item")).isZero();
    assertThat(page.locator("[data-nothing=model]").isVisible()).isTrue();

    page.click("#reset");
    page.uncheck("[data-level=warning]");
    page.uncheck("[data-level=note]");
    assertThat(visible(page, ".item.finding"))
        .isEqualTo(page.locator(".item.finding[data-level=error]").count());
    page.selectOption("#rule", "teacher-above-threshold");
    assertThat(visible(page, ".item.finding")).isEqualTo(1);
    page.uncheck("[data-sign=under]");
    page.uncheck("[data-sign=untold]");
    page.uncheck("[data-sign=disputed]");
    assertThat(visible(page, ".item.model"))
        .isEqualTo(page.locator(".item.model[data-sign~=over]").count());
  }

  @Test
  void the_lineage_leads_from_model_to_model_and_to_its_ledger() {
    Browser.Visit visit = browser.visit(samples, Browser.sized(WIDE, 900));
    Page page = visit.page();
    page.locator("#lineage").scrollIntoViewIfNeeded();
    page.selectOption(
        "#picture-model",
        new com.microsoft.playwright.options.SelectOption()
            .setLabel("greywater-clinical/plenum-750b-clinical"));

    assertThat(page.locator(".node.chosen").getAttribute("aria-label"))
        .contains("greywater-clinical/plenum-750b-clinical")
        .contains("10²⁶ FLOP");
    Locator base = page.locator(".node[aria-label^='north-quay-computing/plenum-750b:']");
    base.click();
    assertThat(page.locator("#chosen").textContent()).contains("9 × 10²⁵ FLOP");

    String before = page.locator("#canvas svg").getAttribute("style");
    page.click("#zoom-in");
    page.waitForFunction(
        "before => document.querySelector('#canvas svg').getAttribute('style') !== before", before);
    base.focus();
    page.keyboard().press("Enter");
    assertThat(base.getAttribute("class")).contains("chosen");

    page.locator("#chosen a").click();
    Locator part = page.locator(".item.model[open]");
    assertThat(part.textContent()).contains("Ledger", "9.0e25 FLOP");
    assertThat(visit.misdeeds()).isEmpty();
  }

  @Test
  void can_be_read_without_its_script() {
    Browser.Visit visit =
        browser.visit(samples, Browser.sized(WIDE, 900).setJavaScriptEnabled(false));
    Page page = visit.page();

    assertThat(page.locator("#tools").isVisible()).isFalse();
    assertThat(page.locator("#picture").isVisible()).isFalse();
    assertThat(page.locator("noscript").textContent()).contains("does not run here");
    Locator model = page.locator(".item.model").first();
    assertThat(model.locator(".body").isVisible()).isFalse();
    model.locator("summary").click();
    assertThat(model.locator(".body").isVisible()).isTrue();
    page.navigate(
        samples.toUri() + "#" + page.locator(".item.finding .body").first().getAttribute("id"));
    assertThat(page.locator(".item.finding .body").first().isVisible()).isTrue();
  }

  @Test
  void a_card_full_of_payloads_does_nothing() throws IOException {
    Path hostile = Path.of("src/test/resources/page/payloads");
    Path file = page(hostile.toString(), "payloads.html");
    Browser.Visit visit = browser.visit(file, Browser.sized(WIDE, 900));
    openAll(visit.page());
    visit.page().locator("#lineage").scrollIntoViewIfNeeded();
    visit.page().fill("#search", "<img src=x onerror=alert(1)>");

    assertThat(visit.misdeeds()).isEmpty();
    assertThat(visit.page().evaluate("window.stolen === undefined")).isEqualTo(true);
    assertThat(visit.page().locator("img, iframe, object, form, base, main script").count())
        .isZero();
    assertThat(visit.page().locator("[onerror], [onload], [style*=expression]").count()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void meets_the_rules_of_accessibility(ColorScheme scheme) {
    NewContextOptions options = Browser.sized(WIDE, 900).setColorScheme(scheme);
    Page page = browser.visit(samples, options).page();
    page.locator("#lineage").scrollIntoViewIfNeeded();
    page.locator("#canvas svg").waitFor();
    page.locator(".item.model summary").first().click();
    page.locator(".item.finding summary").first().click();

    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

    assertThat(violations)
        .as("%s", violations.stream().map(ReportInBrowserTest::told).toList())
        .isEmpty();
  }

  @Test
  void print_opens_every_part() {
    Page page = browser.visit(samples, Browser.sized(WIDE, 900)).page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".item.model .body").first().isVisible()).isTrue();
    assertThat(page.locator("#tools").isVisible()).isFalse();
    page.pdf(new Page.PdfOptions().setPath(picture("print.pdf")));
    assertThat(picture("print.pdf")).isNotEmptyFile();
  }

  /** For people to look at; that a picture was taken is all that a test can say of it. */
  @ParameterizedTest
  @CsvSource({"light,1280", "dark,1280", "light,390", "dark,390", "print,1280"})
  void leaves_a_picture_to_look_at(String look, int width) {
    NewContextOptions options =
        Browser.sized(width, 900)
            .setColorScheme(look.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT);
    Page page = browser.visit(samples, options).page();
    page.locator("#lineage").scrollIntoViewIfNeeded();
    page.locator("#canvas svg").waitFor();
    page.locator(".item.finding summary").first().click();
    page.locator(".item.model summary").first().click();
    if (look.equals("print")) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
    Path picture = picture(look + "-" + width + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));

    assertThat(picture).isNotEmptyFile();
  }

  private static final String OUT_OF_THEIR_BOX =
      """
      Array.from(document.querySelectorAll('main *, header *'))
        .filter(e => !e.closest('svg, .scroll, .canvas, select, .hearing'))
        .filter(e => e.getClientRects().length > 0)
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map(e => e.outerHTML.slice(0, 80))
      """;

  private static org.assertj.core.api.InstanceOfAssertFactory<
          List, org.assertj.core.api.ListAssert<Object>>
      list() {
    return org.assertj.core.api.InstanceOfAssertFactories.LIST;
  }

  private static void openAll(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
  }

  private static int visible(Page page, String selector) {
    return page.locator(selector + ":not([hidden]):not(.later)").count();
  }

  private static String told(Rule rule) {
    return rule.getId() + " at " + rule.getNodes().get(0).getHtml();
  }

  private static Path picture(String name) {
    return PICTURES.resolve(name);
  }

  private static Path page(String cards, String name) throws IOException {
    List<String> given = List.of(cards);
    Report report =
        Audit.read(Optional.empty())
            .report(
                AuditTask.of(given, Inputs.of(given), LocalDate.of(2026, 8, 2), 2, Gate.standard())
                    .holding(Detail.MODELS));
    Path file = folder.resolve(name);
    try (Writer out = Files.newBufferedWriter(file)) {
      new HtmlFormat().write(report, out);
    }
    return file;
  }
}
