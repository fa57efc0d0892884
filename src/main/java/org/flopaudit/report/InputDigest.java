package org.flopaudit.report;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.flopaudit.source.SourceFile;

/**
 * What a file said when it was read.
 *
 * @param path the file, as the user knows it
 * @param sha256 the SHA-256 of its text in UTF-8, in 64 hexadecimal digits
 */
public record InputDigest(String path, String sha256) implements Comparable<InputDigest> {

  /** The digest of a file that was read. */
  public static InputDigest of(SourceFile file) {
    return new InputDigest(
        file.path(), Sha256.of(file.text().getBytes(StandardCharsets.UTF_8)).hex());
  }

  /** Orders by path. */
  @Override
  public int compareTo(InputDigest other) {
    return Comparator.comparing(InputDigest::path)
        .thenComparing(InputDigest::sha256)
        .compare(this, other);
  }
}
