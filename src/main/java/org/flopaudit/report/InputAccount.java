package org.flopaudit.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of every input: the three sums make up the total.
 *
 * @param given what the user named, sorted, for the order changes nothing
 * @param checked how many inputs every rule ran on
 * @param skipped how many were left out on purpose, by reason
 * @param failed how many could not be read or finished, by reason
 * @param limited of how many of the checked a part was left unread, by the limit that it is beyond
 */
public record InputAccount(
    List<String> given,
    int checked,
    SortedMap<String, Integer> skipped,
    SortedMap<String, Integer> failed,
    SortedMap<String, Integer> limited) {

  /** Sorts what was named and copies the collections. */
  public InputAccount {
    given = given.stream().sorted().toList();
    skipped = new TreeMap<>(skipped);
    failed = new TreeMap<>(failed);
    limited = new TreeMap<>(limited);
  }

  /** An account of inputs that were read whole. */
  public InputAccount(
      List<String> given,
      int checked,
      SortedMap<String, Integer> skipped,
      SortedMap<String, Integer> failed) {
    this(given, checked, skipped, failed, new TreeMap<>());
  }

  /** An account without skipped or failed inputs. */
  public static InputAccount allChecked(List<String> given, int checked) {
    return new InputAccount(given, checked, new TreeMap<>(), new TreeMap<>());
  }

  /**
   * The same account, where some of the checked inputs could not be finished after all.
   *
   * @param reason why, as it is counted
   */
  public InputAccount unfinished(int inputs, String reason) {
    if (inputs == 0) {
      return this;
    }
    SortedMap<String, Integer> more = new TreeMap<>(failed);
    more.merge(reason, inputs, Integer::sum);
    return new InputAccount(given, checked - inputs, skipped, more, limited);
  }

  /** All inputs found. */
  public int total() {
    return checked + sum(skipped) + sum(failed);
  }

  /** How many could not be read or finished. */
  public int failures() {
    return sum(failed);
  }

  /** Whether some could not be read or finished. */
  public boolean isIncomplete() {
    return failures() > 0;
  }

  /** Counts by reason in words, such as {@code 2 failed (1 not UTF-8, 1 timeout)}; or empty. */
  static String words(String what, Map<String, Integer> reasons) {
    if (reasons.isEmpty()) {
      return "";
    }
    return reasons.entrySet().stream()
        .map(reason -> reason.getValue() + " " + reason.getKey())
        .collect(Collectors.joining(", ", sum(reasons) + " " + what + " (", ")"));
  }

  private static int sum(Map<String, Integer> reasons) {
    return reasons.values().stream().mapToInt(Integer::intValue).sum();
  }
}
