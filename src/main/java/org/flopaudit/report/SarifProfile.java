package org.flopaudit.report;

import java.util.List;
import org.flopaudit.finding.Finding;

/** For whom a SARIF log is written. */
enum SarifProfile {
  /** GitHub code scanning: within its limits. */
  GITHUB("sarif", 5_000, 100, 1_000, 10_000_000),
  /** Any other reader: everything. */
  FULL("sarif-full", Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

  private final String formatName;
  private final int mostResults;
  private final int mostRelated;
  private final int mostSteps;
  private final long mostBytes;

  SarifProfile(String formatName, int mostResults, int mostRelated, int mostSteps, long mostBytes) {
    this.formatName = formatName;
    this.mostResults = mostResults;
    this.mostRelated = mostRelated;
    this.mostSteps = mostSteps;
    this.mostBytes = mostBytes;
  }

  /** The word by which users ask for it. */
  String formatName() {
    return formatName;
  }

  /** The name under which a reader gathers the logs of this kind. */
  String category() {
    return Product.NAME + "/" + (this == FULL ? "full" : "github");
  }

  /** How many results its readers keep. */
  int mostResults() {
    return mostResults;
  }

  /** How large a packed log its readers take, in bytes. */
  long mostBytes() {
    return mostBytes;
  }

  /**
   * The findings that are for its readers, by place. GitHub would show a suppressed finding as an
   * open alert, so it gets the open ones alone.
   */
  List<Finding> meant(Report report) {
    return this == FULL ? report.listed() : report.shown();
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

  /** Whether some evidence or some steps of a finding are not written. */
  boolean cuts(Finding finding) {
    return finding.related().size() > mostRelated || finding.steps().size() > mostSteps;
  }
}
