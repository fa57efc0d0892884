package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProductTest {
  @Test
  void the_version_is_that_of_the_build() throws Exception {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>flopaudit</artifactId>\n  <version>" + Product.VERSION + "<");
  }
}
