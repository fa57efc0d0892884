package org.flopaudit.report;

import java.io.IOException;
import java.util.Comparator;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;

/**
 * A finding of an earlier run, as much of it as is kept.
 *
 * @param fingerprint what it is known by
 * @param code the code of its rule
 * @param level how grave it was
 * @param path the file it was found in
 * @param model the model it was about
 */
public record KnownFinding(String fingerprint, String code, Level level, String path, String model)
    implements Comparable<KnownFinding> {
  private static final Comparator<KnownFinding> ORDER =
      Comparator.comparing(KnownFinding::path)
          .thenComparing(KnownFinding::code)
          .thenComparing(KnownFinding::model)
          .thenComparing(KnownFinding::fingerprint);

  /** What is kept of a finding of today. */
  public static KnownFinding of(Finding finding, String fingerprint) {
    return new KnownFinding(
        fingerprint,
        finding.rule().code(),
        finding.level(),
        finding.place().path(),
        finding.model());
  }

  /** Writes it as an object. */
  public void write(JsonText json) throws IOException {
    json.object().text("fingerprint", fingerprint).text("rule", code);
    json.text("level", level.label()).text("path", path).text("model", model).end();
  }

  /** Orders by file, rule and model. */
  @Override
  public int compareTo(KnownFinding other) {
    return ORDER.compare(this, other);
  }
}
