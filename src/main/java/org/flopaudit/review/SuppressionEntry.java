package org.flopaudit.review;

import java.time.LocalDate;
import java.util.Optional;
import org.flopaudit.finding.Finding;
import org.flopaudit.report.Suppression;

/**
 * One entry of a suppressions file: what it names must all fit a finding.
 *
 * @param rule the code or the name of a rule
 * @param path a file, or a folder that ends in a slash
 * @param model a model as findings name it
 * @param fingerprint one finding
 * @param suppression the reason, who gave it and until when
 */
public record SuppressionEntry(
    Optional<String> rule,
    Optional<String> path,
    Optional<String> model,
    Optional<String> fingerprint,
    Suppression suppression) {

  /** Whether it names a finding. */
  boolean names(Finding finding, String itsFingerprint) {
    return rule.map(word -> isOf(word, finding)).orElse(true)
        && path.map(word -> holds(word, finding.place().path())).orElse(true)
        && model.map(finding.model()::equals).orElse(true)
        && fingerprint.map(itsFingerprint::equals).orElse(true);
  }

  /** Whether it still holds on a day. */
  boolean holdsOn(LocalDate day) {
    return suppression.until().map(last -> !day.isAfter(last)).orElse(true);
  }

  private static boolean isOf(String word, Finding finding) {
    return finding.rule().code().equals(word) || finding.rule().name().equals(word);
  }

  private static boolean holds(String path, String found) {
    return found.equals(path) || (path.endsWith("/") && found.startsWith(path));
  }
}
