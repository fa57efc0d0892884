package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flopaudit.report.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the pages in {@code docs/rules} to the rules and their cases; {@code -Dgolden.update=true}
 * writes them anew.
 */
class RuleDocsTest {
  private static final Path PAGES = Path.of("docs/rules");

  static List<RuleText> rules() {
    return Audit.read(Optional.empty()).rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_has_the_page_that_its_file_makes(RuleText rule) throws IOException {
    Path file = PAGES.resolve(rule.id().name() + ".md");
    String page = page(rule);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(PAGES);
      Files.writeString(file, page);
    }
    assertThat(page)
        .as("%s is old; rewrite it by -Dgolden.update=true", file)
        .isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_page_has_its_sections_in_one_order_and_explain_prints_the_same(RuleText rule) {
    List<String> sections =
        rule.helpMarkdown()
            .lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring("## ".length()))
            .filter(title -> !title.equals("Changes"))
            .toList();
    assertThat(sections)
        .containsExactly(
            "What it does",
            "Why it matters",
            "How it decides",
            "Example",
            "Disclose instead",
            "When to suppress",
            "References");
    assertThat(rule.helpMarkdown().lines().map(RuleDocsTest::plain))
        .containsExactlyElementsOf(rule.help().lines().toList());
  }

  @Test
  void no_page_is_left_without_its_rule() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              rules().stream().map(rule -> rule.id().name() + ".md").toList());
    }
  }

  private static String plain(String line) {
    return line.startsWith("## ") ? line.substring("## ".length()) : line;
  }

  private static String page(RuleText rule) {
    return String.join(
        "\n",
        "# " + rule.id(),
        "",
        rule.summary(),
        "",
        "| gravest level | precision | tags | rests on |",
        "| --- | --- | --- | --- |",
        "| "
            + String.join(
                " | ",
                rule.level().label(),
                rule.precision().label(),
                String.join(", ", rule.tags()),
                String.join(", ", rule.laws()))
            + " |",
        "",
        rule.helpMarkdown(),
        "## Cases",
        "",
        "What it finds and what it lets pass, from `rulesets/rules/"
            + rule.id().name()
            + ".cases`:",
        "",
        cases(rule),
        "");
  }

  private static String cases(RuleText rule) {
    return RuleCases.all().stream()
        .filter(example -> example.rule().equals(rule.id().name()))
        .map(example -> "- " + example.title() + ": " + outcome(example))
        .collect(Collectors.joining("\n"));
  }

  private static String outcome(RuleCases.Case example) {
    return example.isSilent()
        ? "nothing"
        : example.expected().stream()
            .map(line -> line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' ')))
            .collect(Collectors.joining(", "));
  }
}
