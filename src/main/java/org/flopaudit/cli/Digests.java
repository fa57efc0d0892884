package org.flopaudit.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.flopaudit.report.Sha256;

/** Digests of the files that decide what a run finds. */
final class Digests {
  private Digests() {}

  /** The digest of the program, with the data that ship in it. */
  static String ofProgram() throws IOException {
    try {
      return of(Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program cannot find its own jar", e);
    }
  }

  /** The digest of a file, or of all files below a folder. */
  static String of(Path place) throws IOException {
    Sha256 digest = new Sha256();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = place.relativize(file).toString();
        digest.add(name.getBytes(StandardCharsets.UTF_8)).add(Files.readAllBytes(file));
      }
    }
    return digest.hex();
  }
}
