package org.flopaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of {@code docs/sarif.md} names tests that are there. */
class SarifPageTest {
  private static final Path PAGE = Path.of("docs", "sarif.md");
  private static final Path TESTS = Path.of("src", "test", "java");

  @Test
  void every_test_that_the_list_names_is_there() throws IOException {
    List<String> named = named();
    assertThat(named).hasSizeGreaterThan(36);
    for (String test : named) {
      int dot = test.indexOf('.');
      assertThat(source(test.substring(0, dot))).contains("void " + test.substring(dot + 1) + "(");
    }
  }

  /** The words in backticks that are a test's class and method. */
  private static List<String> named() throws IOException {
    return Collections.list(new StringTokenizer(Files.readString(PAGE), "`")).stream()
        .map(Object::toString)
        .filter(word -> word.contains("Test."))
        .toList();
  }

  private static String source(String name) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      Path file =
          files
              .filter(path -> path.endsWith(name + ".java"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("there is no test " + name));
      return Files.readString(file);
    }
  }
}
