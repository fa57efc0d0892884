package org.flopaudit.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.finding.Finding;

/**
 * The names by which findings are known again in the next report. Made of the rule, the file, the
 * kind of claim, the model and the words found, and for equal ones of their order; not of lines,
 * messages or versions, nor of the heading under which something is missing, so that a paragraph
 * added above changes none.
 */
public final class Fingerprints {
  /** The name of this recipe; a report made by a changed one carries both. */
  public static final String KEY = "flopauditFinding/v1";

  private static final int DIGITS = 32;

  private final Map<Finding, String> byFinding = new HashMap<>();

  private final SourceRoot root;

  private Fingerprints(SourceRoot root) {
    this.root = root;
  }

  /** The fingerprints of all findings of a report, shown or not; each is different. */
  public static Fingerprints of(Report report) {
    SourceRoot root = SourceRoot.of(report.inputs().given());
    Fingerprints fingerprints = new Fingerprints(root);
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      String identity = identity(finding, root);
      int ordinal = seen.merge(identity, 1, Integer::sum);
      fingerprints.byFinding.put(finding, hash(identity + "\n" + ordinal));
    }
    return fingerprints;
  }

  /** The fingerprint of a finding of that report: 32 hexadecimal digits. */
  public String of(Finding finding) {
    String fingerprint = byFinding.get(finding);
    if (fingerprint == null) {
      throw new IllegalArgumentException("not a finding of this report: " + finding.rule());
    }
    return fingerprint;
  }

  /** The fingerprint of a rule's silence on a repository. */
  String of(Coverage.Silence silence) {
    String path = oneLine(root.relative(silence.place().path()));
    return hash(
        String.join("\n", silence.rule().code(), path, oneLine(silence.repository()), "silent"));
  }

  private static String identity(Finding finding, SourceRoot root) {
    return String.join(
        "\n",
        List.of(
            finding.rule().code(),
            oneLine(root.relative(finding.place().path())),
            oneLine(finding.subject()),
            oneLine(finding.model()),
            oneLine(finding.identity())));
  }

  /** The text with every run of white space as one space, so that a rewrapped line is the same. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static String hash(String identity) {
    return Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
  }
}
