package org.flopaudit.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.data.DataException;

/** A report that was written by {@code --format json}, {@code sarif} or {@code sarif-full}. */
public final class StoredReport {
  private final Map<String, StoredFinding> byFingerprint = new TreeMap<>();

  private StoredReport(List<StoredFinding> findings) {
    findings.forEach(finding -> byFingerprint.put(finding.fingerprint(), finding));
  }

  /**
   * Reads a report.
   *
   * @throws DataException if it is none of ours, or broken
   */
  public static StoredReport read(Path file) {
    List<StoredFinding> findings = new ArrayList<>();
    List<String> formats = new ArrayList<>();
    JsonInput.read(
        file,
        json ->
            key -> {
              switch (key) {
                case "format" -> formats.add(json.text());
                case "findings" ->
                    json.elements(() -> findings.add(new StoredFindingReader(json).ofReport()));
                case "runs" -> {
                  formats.add(key);
                  json.elements(() -> json.fields(it -> results(it, json, findings)));
                }
                default -> {
                  // of no use here
                }
              }
            });
    if (!formats.contains("flopaudit-report-1") && !formats.contains("runs")) {
      throw JsonInput.fault(
          file, "not a report of flopaudit: expected one of --format json, sarif or sarif-full");
    }
    if (findings.stream().anyMatch(finding -> finding.fingerprint().isEmpty())) {
      throw JsonInput.fault(file, "a finding has no fingerprint of flopaudit's");
    }
    return new StoredReport(findings);
  }

  private static void results(String key, JsonInput json, List<StoredFinding> findings)
      throws IOException {
    if (key.equals("results")) {
      json.elements(() -> new StoredFindingReader(json).ofLog().ifPresent(findings::add));
    }
  }

  /** Its findings, by place. */
  public List<StoredFinding> findings() {
    return sorted(byFingerprint.values());
  }

  /** The finding that is called so, or the only one whose fingerprint begins so. */
  public Optional<StoredFinding> find(String fingerprint) {
    List<StoredFinding> found =
        byFingerprint.values().stream()
            .filter(finding -> finding.fingerprint().startsWith(fingerprint))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Every fingerprint. */
  public Collection<String> fingerprints() {
    return List.copyOf(byFingerprint.keySet());
  }

  /** What became of the open findings of this report in a later one. */
  public Difference to(StoredReport later) {
    List<StoredFinding> gone = new ArrayList<>();
    List<StoredFinding> fresh = new ArrayList<>();
    List<Difference.Change> changed = new ArrayList<>();
    for (StoredFinding before : open()) {
      StoredFinding after = later.byFingerprint.get(before.fingerprint());
      if (after == null || !after.isOpen()) {
        gone.add(before);
      } else if (!after.level().equals(before.level())
          || !after.message().equals(before.message())) {
        changed.add(new Difference.Change(before, after));
      }
    }
    for (StoredFinding after : later.open()) {
      StoredFinding before = byFingerprint.get(after.fingerprint());
      if (before == null || !before.isOpen()) {
        fresh.add(after);
      }
    }
    return new Difference(fresh, changed, gone);
  }

  private List<StoredFinding> open() {
    return sorted(byFingerprint.values().stream().filter(StoredFinding::isOpen).toList());
  }

  private static List<StoredFinding> sorted(Collection<StoredFinding> findings) {
    return findings.stream().sorted().toList();
  }
}
