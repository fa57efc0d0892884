package org.flopaudit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Chromium, where there is one: on the path, or where {@code CHROMIUM} says. Where there is none
 * the tests are skipped and say so; in CI they fail.
 */
final class Browser implements AutoCloseable {
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  /** A page, and what it did that a page of ours must not do. */
  record Visit(Page page, List<String> misdeeds) {}

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Browser launch() {
    Optional<Path> chromium =
        Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).or(() -> onPath("chromium"));
    Optional<Path> node = onPath("node");
    if (System.getenv("CI") != null) {
      assertThat(chromium).as("CI needs Chromium: apt-get install chromium").isPresent();
      assertThat(node).as("CI needs Node: apt-get install nodejs").isPresent();
    }
    assumeThat(chromium).as("no Chromium here: the page is not tried in a browser").isPresent();
    assumeThat(node).as("no Node here to drive a browser with").isPresent();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(List.of("--no-sandbox"))));
  }

  /** Opens a file in a context of its own, and notes errors and requests. */
  Visit visit(Path file, com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    List<String> misdeeds = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            misdeeds.add("console: " + message.text());
          }
        });
    page.onPageError(error -> misdeeds.add("error: " + error));
    page.onDialog(
        dialog -> {
          misdeeds.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().equals(file.toUri().toString())
              && !request.url().startsWith(file.toUri() + "#")) {
            misdeeds.add("request: " + request.url());
          }
        });
    page.navigate(file.toUri().toString());
    return new Visit(page, misdeeds);
  }

  static com.microsoft.playwright.Browser.NewContextOptions sized(int width, int height) {
    return new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height);
  }

  private static Optional<Path> onPath(String program) {
    StringTokenizer folders =
        new StringTokenizer(System.getenv().getOrDefault("PATH", ""), File.pathSeparator);
    while (folders.hasMoreTokens()) {
      Path file = Path.of(folders.nextToken(), program);
      if (Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
