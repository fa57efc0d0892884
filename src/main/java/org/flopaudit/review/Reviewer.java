package org.flopaudit.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flopaudit.finding.Finding;
import org.flopaudit.report.Fingerprints;
import org.flopaudit.report.KnownFinding;
import org.flopaudit.report.Report;
import org.flopaudit.report.Review;
import org.flopaudit.report.Suppression;

/**
 * Holds a report against what was decided before, and tells of decisions that no longer do
 * anything. Days are those of the report: a suppression has run out on the day whose law is
 * applied.
 */
public final class Reviewer {
  private final Report report;
  private final Decisions decisions;
  private final List<IgnoreComment> comments;
  private final Fingerprints fingerprints;
  private final LocalDate day;
  private final Map<Finding, Suppression> suppressed = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  private Reviewer(Report report, Decisions decisions, List<IgnoreComment> comments) {
    this.report = report;
    this.decisions = decisions;
    this.comments = comments;
    this.fingerprints = Fingerprints.of(report);
    this.day = report.asOf();
  }

  /**
   * The report after the decisions.
   *
   * @param comments those of all documents
   */
  public static Report reviewed(Report report, Decisions decisions, List<IgnoreComment> comments) {
    return new Reviewer(report, decisions, comments).reviewed();
  }

  private Report reviewed() {
    decisions.entries().forEach(this::suppress);
    if (decisions.trustsCards()) {
      comments.forEach(this::honour);
    } else if (!comments.isEmpty()) {
      notes.add(notHonoured());
    }
    Set<Finding> known = new HashSet<>();
    List<KnownFinding> absent = new ArrayList<>();
    decisions
        .baseline()
        .ifPresent(
            baseline -> {
              known.addAll(baseline.knownOf(report));
              absent.addAll(baseline.absentFrom(report));
            });
    return report.reviewed(
        new Review(suppressed, decisions.baseline().isPresent(), known, absent, notes));
  }

  private void suppress(SuppressionEntry entry) {
    Suppression suppression = entry.suppression();
    List<Finding> named =
        report.findings().stream()
            .filter(finding -> entry.names(finding, fingerprints.of(finding)))
            .toList();
    if (named.isEmpty()) {
      notes.add(suppression.place() + ": this suppression passes nothing over; remove it");
    } else if (!entry.holdsOn(day)) {
      notes.add(expired(suppression, named.size()));
    } else {
      named.forEach(finding -> suppressed.putIfAbsent(finding, suppression));
    }
  }

  private static String expired(Suppression suppression, int findings) {
    String day = suppression.until().map(LocalDate::toString).orElse("");
    return suppression.place()
        + ": this suppression ran out on "
        + day
        + "; "
        + findings
        + (findings == 1 ? " finding is" : " findings are")
        + " reported again ("
        + suppression.reason()
        + ")";
  }

  private void honour(IgnoreComment comment) {
    Suppression suppression = comment.suppression();
    List<Finding> named = report.findings().stream().filter(comment::names).toList();
    if (comment.reason().isEmpty()) {
      notes.add(suppression.place() + ": this ignore comment gives no reason and is not honoured");
    } else if (named.isEmpty()) {
      notes.add(suppression.place() + ": this ignore comment passes nothing over; remove it");
    } else if (!comment.holdsOn(day)) {
      notes.add(expired(suppression, named.size()));
    } else {
      named.forEach(finding -> suppressed.putIfAbsent(finding, suppression));
    }
  }

  private String notHonoured() {
    Set<String> places = new TreeSet<>();
    comments.forEach(comment -> places.add(comment.place().place()));
    boolean isOne = comments.size() == 1;
    return comments.size()
        + (isOne ? " ignore comment" : " ignore comments")
        + " in the documents found and not honoured, for documents are not trusted without"
        + " --trust-repo: "
        + String.join(", ", places);
  }
}
