package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The law of evidence: every word that a document holds stands in the file at the place to which it
 * maps back. Where markup, entities or escapes were resolved, its letters and digits stand there in
 * order, unless they are written as entities or escapes themselves.
 */
class EvidenceLawTest {
  private static final Path CORPUS = Path.of("../shared/corpus/documents");

  private static final List<String> FRAGMENTS =
      List.of(
          "a: ",
          "- ",
          "  ",
          "\t",
          "\n",
          "\n\n",
          "\r\n",
          "\r\r\n",
          "|",
          "|--|--|\n",
          "`",
          "```\n",
          "<!--",
          "-->",
          "[",
          "](",
          ")",
          "!",
          "*",
          "**",
          "_",
          "\\",
          "\\|",
          "&amp;",
          "&",
          "#",
          "> ",
          "1. ",
          "😀",
          "\u0000",
          "\uFEFF",
          "\"",
          "'",
          "{",
          "}",
          ":",
          ",",
          "word",
          "39.3",
          "<sup>",
          "</sup>",
          "<br>",
          "<a href=x>",
          "</a>",
          "https://e.example/a_b",
          "===\n",
          "---\n",
          "  \n",
          "\u2028",
          "\u0085",
          "\uD800",
          "&bne;",
          "&times;",
          "&x",
          "|\n",
          ">\n",
          "''",
          "\\x41");

  static Stream<Cases.Case> cases() {
    return Stream.of("/parse/front-matter.cases", "/parse/markdown.cases")
        .flatMap(resource -> Cases.in(resource).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holds_for_every_case(Cases.Case card) {
    for (String lineEnd : List.of("\n", "\r\n", "\r", "\r\r\n")) {
      assertLaw("README.md", card.input().replace("\n", lineEnd));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messy-card.md", "translated-card.md", "broken-card.md", "log.json"})
  void holds_for_messy_files(String name) {
    assertLaw(name, Cases.text("/parse/" + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "a.yaml", "a.json"})
  void holds_for_any_text_whatever(String path) {
    Random random = new Random(20_260_101);
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "---\n" : "");
      for (int n = random.nextInt(24); n > 0; n--) {
        text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
      }
      assertLaw(path, text.toString());
    }
  }

  @Test
  void holds_for_the_documents_of_the_benchmark() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "skipped: there is no " + CORPUS);
    List<Path> paths;
    try (Stream<Path> files = Files.walk(CORPUS)) {
      paths = files.filter(Files::isRegularFile).filter(EvidenceLawTest::isRead).sorted().toList();
    }
    assertThat(paths).hasSizeGreaterThan(50);
    for (Path path : paths) {
      assertLaw(path.toString(), new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
    }
  }

  private static boolean isRead(Path path) {
    return Stream.of(".md", ".json", ".yml").anyMatch(path.toString()::endsWith);
  }

  private static void assertLaw(String path, String text) {
    SourceFile file = new SourceFile(path, text);
    for (Prose prose : proses(Parsers.parse(file))) {
      int before = 0;
      for (Span word : words(prose.text())) {
        Span source = prose.source(word);
        String said = prose.text().substring(word.start(), word.end());
        assertThat(source.end() <= text.length() && stands(said, file.slice(source)))
            .as("'%s' stands at %s of %s <%s>", said, source, file, text)
            .isTrue();
        assertThat(source.start())
            .as("'%s' stands after the word before it in %s <%s>", said, file, text)
            .isGreaterThanOrEqualTo(before);
        before = source.start();
      }
    }
  }

  private static boolean stands(String word, String slice) {
    if (slice.isEmpty()) {
      return false;
    }
    boolean isCoded = slice.indexOf('&') >= 0 || slice.indexOf('\\') >= 0;
    return isCoded || slice.contains(word) || lettersStandInOrder(word, slice);
  }

  private static boolean lettersStandInOrder(String word, String slice) {
    int at = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        at = slice.indexOf(c, at) + 1;
        if (at == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Prose> proses(Document document) {
    List<Prose> proses = new ArrayList<>();
    document.metadata().stream().map(MetadataEntry::value).forEach(proses::add);
    for (Block block : document.blocks()) {
      proses.add(block.prose());
      if (block instanceof Block.TableBlock table) {
        table.table().cells().stream().map(Table.Cell::prose).forEach(proses::add);
      }
    }
    return proses;
  }

  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i > start) {
          words.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
