package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.flopaudit.document.Document;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsersTest {

  @ParameterizedTest
  @CsvSource({
    "README.md, MARKDOWN",
    "a.b/README, MARKDOWN",
    "json, MARKDOWN",
    "notes.markdown, MARKDOWN",
    "notes.txt, MARKDOWN",
    "config.json, JSON",
    "a/CONFIG.JSON, JSON",
    "mergekit_config.yml, YAML",
    "x.yaml, YAML",
    "report.html, HTML",
    "report.HTM, HTML"
  })
  void the_name_tells_the_format(String path, Document.Format format) {
    assertThat(Parsers.parse(new SourceFile(path, "1")).format()).isEqualTo(format);
  }
}
