package org.flopaudit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.finding.Finding;

/** For whom a SARIF log is written. */
enum SarifProfile {
  /** GitHub code scanning: within its limits. */
  GITHUB("sarif", 5_000, 100, 1_000),
  /** Any other reader: everything. */
  FULL("sarif-full", Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final String formatName;
  private final int mostResults;
  private final int mostRelated;
  private final int mostSteps;

  SarifProfile(String formatName, int mostResults, int mostRelated, int mostSteps) {
    this.formatName = formatName;
    this.mostResults = mostResults;
    this.mostRelated = mostRelated;
    this.mostSteps = mostSteps;
  }

  /** The word by which users ask for it. */
  String formatName() {
    return formatName;
  }

  /**
   * The findings that are written, by place; where there are too many, the gravest. GitHub would
   * show a suppressed finding as an open alert, so it gets the open ones alone.
   */
  List<Finding> results(Report report) {
    List<Finding> shown = this == FULL ? report.listed() : report.shown();
    if (shown.size() <= mostResults) {
      return shown;
    }
    Set<Finding> gravest =
        new HashSet<>(
            shown.stream()
                .sorted(Comparator.comparing(Finding::level).reversed())
                .limit(mostResults)
                .toList());
    return shown.stream().filter(gravest::contains).toList();
  }

  /** What an earlier run found and this one does not. */
  List<KnownFinding> absent(Report report) {
    return this == FULL ? report.review().absent() : List.of();
  }

  /** The rules that found nothing; GitHub would show them as alerts. */
  List<Coverage.Silence> silences(Report report) {
    return this == FULL ? report.coverage().silences() : List.of();
  }

  /** What a finding is: GitHub shows each kind as an alert, and so gets one kind alone. */
  String kind(Finding finding) {
    return this == FULL && finding.isUndecided() ? "open" : "fail";
  }

  /** The further evidence that is written for a finding. */
  List<Finding.Related> related(Finding finding) {
    return finding.related().stream().limit(mostRelated).toList();
  }

  /** The steps that are written for a finding. */
  List<Finding.Step> steps(Finding finding) {
    return finding.steps().stream().limit(mostSteps).toList();
  }

  /** What is left out, in sentences. */
  List<String> omissions(Report report) {
    List<Finding> results = results(report);
    List<String> sentences = new ArrayList<>();
    int decided = this == FULL ? 0 : report.listed().size() - report.shown().size();
    if (decided > 0) {
      sentences.add(
          Report.counted(decided, "suppressed or known finding")
              + " left out of the SARIF log for GitHub; sarif-full has them");
    }
    int left = report.listed().size() - decided - results.size();
    if (left > 0) {
      sentences.add(
          Report.counted(left, "finding")
              + " of lower level left out of the SARIF log, for GitHub keeps "
              + mostResults);
    }
    long cut = results.stream().filter(this::isCut).count();
    if (cut > 0) {
      sentences.add(
          "evidence beyond GitHub's limits left out of "
              + Report.counted((int) cut, "finding")
              + " in the SARIF log");
    }
    return sentences;
  }

  private boolean isCut(Finding finding) {
    return finding.related().size() > mostRelated || finding.steps().size() > mostSteps;
  }
}
