package org.flopaudit.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question of the summary and the findings that answer it.
 *
 * @param id where on the page it is
 * @param title the question, in few words
 * @param none what is to be said where there is none
 * @param count how many there are
 * @param levels how many of each level, in words
 * @param first the gravest few of them
 */
public record Topic(
    String id, String title, String none, int count, String levels, List<FindingItem> first) {
  private static final int SHOWN = 6;

  /** Copies the list. */
  public Topic {
    first = List.copyOf(first);
  }

  static Topic of(String id, String title, String none, List<FindingItem> gravestFirst) {
    return new Topic(
        id,
        title,
        none,
        gravestFirst.size(),
        levels(gravestFirst),
        gravestFirst.stream().limit(SHOWN).toList());
  }

  private static String levels(List<FindingItem> gravestFirst) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    gravestFirst.forEach(finding -> counts.merge(finding.level(), 1, Integer::sum));
    return counts.isEmpty()
        ? "none found"
        : counts.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey() + (each.getValue() == 1 ? "" : "s"))
            .collect(Collectors.joining(", "));
  }

  /** How many are not shown. */
  public int others() {
    return count - first.size();
  }
}
