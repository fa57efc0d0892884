package org.flopaudit.review;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.flopaudit.data.DataException;
import org.flopaudit.data.Faults;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.report.Fingerprints;
import org.flopaudit.report.JsonText;
import org.flopaudit.report.KnownFinding;
import org.flopaudit.report.Product;
import org.flopaudit.report.Report;

/**
 * The findings of an earlier run, which are not reported again: kept as a sorted file of one line a
 * finding, which merges well. A finding that has become graver is not among them.
 */
public final class Baseline {
  private static final String FORMAT = "flopaudit-baseline-1";

  private final Map<String, KnownFinding> byFingerprint;

  private Baseline(Collection<KnownFinding> findings) {
    byFingerprint = new TreeMap<>();
    findings.forEach(finding -> byFingerprint.put(finding.fingerprint(), finding));
  }

  /** The findings of a report, but for those that are suppressed anyway. */
  public static Baseline of(Report report) {
    Fingerprints fingerprints = Fingerprints.of(report);
    return new Baseline(
        report.findings().stream()
            .filter(finding -> !report.review().suppressed().containsKey(finding))
            .map(finding -> KnownFinding.of(finding, fingerprints.of(finding)))
            .toList());
  }

  /**
   * Reads a baseline.
   *
   * @throws DataException if there is none, or it is broken; it is never taken for an empty one
   */
  public static Baseline read(Path file) {
    List<KnownFinding> findings = new ArrayList<>();
    List<String> formats = new ArrayList<>();
    JsonInput.read(
        file,
        json ->
            key -> {
              if (key.equals("format")) {
                formats.add(json.text());
              } else if (key.equals("findings")) {
                json.elements(() -> findings.add(entry(file, json)));
              }
            });
    if (!formats.contains(FORMAT)) {
      throw JsonInput.fault(file, "not a baseline: expected the format " + FORMAT);
    }
    return new Baseline(findings);
  }

  private static KnownFinding entry(Path file, JsonInput json) throws IOException {
    Map<String, String> words = new TreeMap<>();
    json.fields(key -> words.put(key, json.text()));
    for (String key : List.of("fingerprint", "rule", "level", "path", "model")) {
      if (words.getOrDefault(key, "").isEmpty()) {
        throw JsonInput.fault(file, "an entry of the baseline has no " + key);
      }
    }
    return new KnownFinding(
        words.getOrDefault("fingerprint", ""),
        words.getOrDefault("rule", ""),
        level(file, words.getOrDefault("level", "")),
        words.getOrDefault("path", ""),
        words.getOrDefault("model", ""));
  }

  private static Level level(Path file, String word) {
    List<String> known = new ArrayList<>();
    for (Level level : Level.values()) {
      if (level.label().equals(word)) {
        return level;
      }
      known.add(level.label());
    }
    throw JsonInput.fault(file, Faults.unknown("level", word, known));
  }

  /** The findings, by file, rule and model. */
  public List<KnownFinding> findings() {
    return byFingerprint.values().stream().sorted().toList();
  }

  /** How many findings it holds. */
  public int size() {
    return byFingerprint.size();
  }

  /** This baseline and another; of one finding, the entry that was graver. */
  public Baseline and(Baseline other) {
    List<KnownFinding> all = new ArrayList<>(byFingerprint.values());
    other.byFingerprint.values().stream()
        .filter(entry -> !holds(entry.fingerprint(), entry.level()))
        .forEach(all::add);
    return new Baseline(all);
  }

  /** Whether it holds a finding, at this level or a graver one. */
  boolean holds(String fingerprint, Level level) {
    KnownFinding entry = byFingerprint.get(fingerprint);
    return entry != null && level.compareTo(entry.level()) <= 0;
  }

  /** The findings of a report that it holds. */
  Set<Finding> knownOf(Report report) {
    Fingerprints fingerprints = Fingerprints.of(report);
    Set<Finding> known = new HashSet<>();
    for (Finding finding : report.findings()) {
      if (holds(fingerprints.of(finding), finding.level())) {
        known.add(finding);
      }
    }
    return known;
  }

  /** The entries that a report has no finding for, at whatever level. */
  List<KnownFinding> absentFrom(Report report) {
    return without(today(report)::contains);
  }

  /** This baseline without the entries that a report has no finding for. */
  public Baseline pruned(Report report) {
    Set<String> today = today(report);
    return new Baseline(without(fingerprint -> !today.contains(fingerprint)));
  }

  /** The entries as a report has them now: pruned, and none graver than it was. */
  public Baseline updated(Report report) {
    return new Baseline(
        of(report).findings().stream()
            .filter(entry -> holds(entry.fingerprint(), entry.level()))
            .toList());
  }

  private static Set<String> today(Report report) {
    Fingerprints fingerprints = Fingerprints.of(report);
    Set<String> today = new HashSet<>();
    report.findings().forEach(finding -> today.add(fingerprints.of(finding)));
    return today;
  }

  private List<KnownFinding> without(Predicate<String> dropped) {
    return findings().stream().filter(entry -> !dropped.test(entry.fingerprint())).toList();
  }

  /** Writes it, one line a finding. */
  public void write(Writer out) throws IOException {
    out.write("{\"format\":\"" + FORMAT + "\",\n");
    out.write("\"tool\":\"" + Product.NAME + " " + Product.VERSION + "\",\n\"findings\":[");
    String separator = "\n";
    for (KnownFinding finding : findings()) {
      out.write(separator);
      try (JsonText json = JsonText.compact(out)) {
        finding.write(json);
      }
      separator = ",\n";
    }
    out.write("\n]}\n");
  }
}
