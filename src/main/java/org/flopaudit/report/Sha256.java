package org.flopaudit.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 being made. */
public final class Sha256 {
  private final MessageDigest digest;

  /** The digest of nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest of some bytes. */
  public static Sha256 of(byte[] bytes) {
    return new Sha256().add(bytes);
  }

  /** Adds bytes. */
  public Sha256 add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** All 64 hexadecimal digits; nothing can be added afterwards. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
