package org.flopaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flopaudit.ledger.Activity;

/**
 * One threshold on one day, as a table of the law shows it.
 *
 * @param framework the framework
 * @param status its status on the day
 * @param since the first day of that status; empty before the first
 * @param limb which of its thresholds, or empty where it has one alone
 * @param threshold the threshold in words, or {@code none in FLOP}
 * @param counts the activities that count, with their conditions in brackets
 * @param unclear the activities of which the text does not tell
 * @param excluded the activities that do not count
 * @param source where it can be read
 */
public record LawRow(
    Framework framework,
    Status status,
    Optional<LocalDate> since,
    String limb,
    String threshold,
    List<String> counts,
    List<String> unclear,
    List<String> excluded,
    String source) {

  /** Copies the lists. */
  public LawRow {
    counts = List.copyOf(counts);
    unclear = List.copyOf(unclear);
    excluded = List.copyOf(excluded);
  }

  /** The table on a day: what is law or wants to become law, without overlays and gaps. */
  public static List<LawRow> on(Frameworks frameworks, LocalDate day) {
    return of(
        frameworks.all().stream()
            .filter(framework -> framework.isLaw() || framework.kind() == Framework.Kind.PROPOSAL)
            .toList(),
        day);
  }

  /** The rows of some frameworks on a day, in their order. */
  public static List<LawRow> of(List<Framework> frameworks, LocalDate day) {
    List<LawRow> rows = new ArrayList<>();
    for (Framework framework : frameworks) {
      if (framework.limbs().isEmpty()) {
        rows.add(row(framework, day, "", "none in FLOP", List.of(), List.of(), List.of()));
      }
      for (Limb limb : framework.limbs()) {
        rows.add(
            row(
                framework,
                day,
                framework.limbs().size() > 1 ? limb.name() : "",
                limb.threshold().text(),
                activities(limb, policy -> !isUnclear(policy) && !isNever(policy)),
                activities(limb, LawRow::isUnclear),
                activities(limb, LawRow::isNever)));
      }
    }
    return rows;
  }

  private static LawRow row(
      Framework framework,
      LocalDate day,
      String limb,
      String threshold,
      List<String> counts,
      List<String> unclear,
      List<String> excluded) {
    return new LawRow(
        framework,
        framework.statusOn(day),
        framework.datedOn(day).map(Framework.Dated::from),
        limb,
        threshold,
        counts,
        unclear,
        excluded,
        framework.citations().stream()
            .map(Framework.Citation::text)
            .collect(Collectors.joining("; ")));
  }

  private static List<String> activities(Limb limb, Predicate<Policy> description) {
    return Arrays.stream(Activity.values())
        .filter(activity -> description.test(limb.policy(activity)))
        .map(activity -> named(activity, limb.policy(activity)))
        .toList();
  }

  private static String named(Activity activity, Policy policy) {
    boolean isBare = policy.text().isEmpty() || isUnclear(policy) || isNever(policy);
    return isBare ? activity.label() : activity.label() + " (" + policy.text() + ")";
  }

  private static boolean isUnclear(Policy policy) {
    return policy instanceof Policy.Unclear;
  }

  private static boolean isNever(Policy policy) {
    return policy instanceof Policy.Never;
  }
}
