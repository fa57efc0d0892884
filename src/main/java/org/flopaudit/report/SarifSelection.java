package org.flopaudit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.finding.Finding;

/**
 * What of a report goes into a SARIF log. Where it is more than the log's readers take, the gravest
 * findings go in, and what is left out is told.
 *
 * @param results the findings that are written, by place
 * @param omissions what is left out, in sentences
 */
record SarifSelection(List<Finding> results, List<String> omissions) {
  /**
   * A log with no more places than these needs no trial: a place has at most some hundred
   * characters of a card's, far from what would make so few of them too large.
   */
  private static final int FEW_PLACES = 2_000;

  /** Copies the lists. */
  SarifSelection {
    results = List.copyOf(results);
    omissions = List.copyOf(omissions);
  }

  /** How large the log of a selection is when packed. */
  interface PackedSize {

    /** The size in bytes. */
    long of(SarifSelection selection);
  }

  /**
   * What is written of a report.
   *
   * @param size is asked only where there is so much that the log may be too large
   */
  static SarifSelection of(Report report, SarifProfile profile, PackedSize size) {
    int meant = profile.meant(report).size();
    SarifSelection most = gravest(Math.min(meant, profile.mostResults()), report, profile);
    boolean fits =
        profile == SarifProfile.FULL
            || most.places() <= FEW_PLACES
            || size.of(most) <= profile.mostBytes();
    return fits ? most : fitting(most.results.size(), report, profile, size);
  }

  private int places() {
    return results.stream()
        .mapToInt(finding -> 1 + finding.related().size() + finding.steps().size())
        .sum();
  }

  /** As many of the gravest findings as fit, found by halving. */
  private static SarifSelection fitting(
      int tooMany, Report report, SarifProfile profile, PackedSize size) {
    int fits = 0;
    int doesNot = tooMany;
    while (doesNot - fits > 1) {
      int middle = (fits + doesNot) / 2;
      if (size.of(gravest(middle, report, profile)) <= profile.mostBytes()) {
        fits = middle;
      } else {
        doesNot = middle;
      }
    }
    return gravest(fits, report, profile);
  }

  private static SarifSelection gravest(int count, Report report, SarifProfile profile) {
    List<Finding> meant = profile.meant(report);
    List<Finding> results = count < meant.size() ? gravest(count, meant) : meant;
    return new SarifSelection(results, omissions(results, report, profile));
  }

  private static List<Finding> gravest(int count, List<Finding> meant) {
    Set<Finding> gravest =
        new HashSet<>(
            meant.stream()
                .sorted(Comparator.comparing(Finding::level).reversed())
                .limit(count)
                .toList());
    return meant.stream().filter(gravest::contains).toList();
  }

  private static List<String> omissions(
      List<Finding> results, Report report, SarifProfile profile) {
    List<String> sentences = new ArrayList<>();
    int decided = report.listed().size() - profile.meant(report).size();
    if (decided > 0) {
      sentences.add(
          Report.counted(decided, "suppressed or known finding")
              + " left out of the SARIF log for GitHub; sarif-full has them");
    }
    int left = profile.meant(report).size() - results.size();
    if (left > 0) {
      sentences.add(
          Report.counted(left, "finding")
              + " of lower level left out of the SARIF log, for GitHub keeps "
              + profile.mostResults()
              + " and takes "
              + profile.mostBytes() / 1_000_000
              + " MB; sarif-full has them");
    }
    long cut = results.stream().filter(profile::cuts).count();
    if (cut > 0) {
      sentences.add(
          "evidence beyond GitHub's limits left out of "
              + Report.counted((int) cut, "finding")
              + " in the SARIF log");
    }
    return sentences;
  }
}
