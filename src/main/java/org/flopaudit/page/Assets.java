package org.flopaudit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page carries inside itself.
 *
 * @param style the style sheet
 * @param first the script that runs before anything is shown, or empty
 * @param scripts the scripts that run when all is there, in their order
 */
public record Assets(String style, String first, List<String> scripts) {
  private static final String FOLDER = "/page/";

  /** Copies the list. */
  public Assets {
    scripts = List.copyOf(scripts);
  }

  /** Those of a report. */
  static Assets ofReport() {
    return new Assets(
        text("style.css"),
        text("first.js"),
        List.of(text("lib/dagre.min.js"), text("lib/panzoom.min.js"), text("report.js")));
  }

  /** Those of a claim, which needs no script. */
  static Assets ofClaim() {
    return new Assets(text("style.css"), "", List.of());
  }

  /** The page's content security policy: its own style and scripts, and nothing from elsewhere. */
  public String policy() {
    String allowed =
        scripts.isEmpty()
            ? "'none'"
            : Stream.concat(Stream.of(first), scripts.stream())
                .map(Assets::source)
                .collect(Collectors.joining(" "));
    return "default-src 'none'; style-src "
        + source(style)
        + "; script-src "
        + allowed
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String source(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String text(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
