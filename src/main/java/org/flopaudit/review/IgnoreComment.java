package org.flopaudit.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.finding.Finding;
import org.flopaudit.report.Suppression;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Span;

/**
 * A comment in a document by which its writer asks for findings to be passed over:
 *
 * <pre>{@code <!-- flopaudit: ignore[teacher-not-named] until=2027-06-30 -- the reason -->}</pre>
 *
 * <p>It is somebody's own word on their own card, so it is only ever a request.
 *
 * @param rules the codes or names of the rules
 * @param until the last day on which it holds
 * @param reason why; empty where none is given
 * @param covered the stretch of the document that it is about
 * @param place the comment itself
 */
public record IgnoreComment(
    List<String> rules, Optional<LocalDate> until, String reason, Span covered, Evidence place) {

  /** Copies the list. */
  public IgnoreComment {
    rules = List.copyOf(rules);
  }

  /** Whether it asks for a finding to be passed over. */
  boolean names(Finding finding) {
    boolean isOfRule =
        rules.contains(finding.rule().code()) || rules.contains(finding.rule().name());
    int start = finding.place().span().start();
    return isOfRule
        && finding.place().path().equals(place.path())
        && start >= covered.start()
        && start < covered.end();
  }

  /** Whether it still holds on a day. */
  boolean holdsOn(LocalDate day) {
    return until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The decision that it asks for. */
  Suppression suppression() {
    return new Suppression(Suppression.Kind.IN_SOURCE, reason, "", until, place.place());
  }
}
