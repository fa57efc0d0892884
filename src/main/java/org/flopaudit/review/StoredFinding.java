package org.flopaudit.review;

import java.util.Comparator;
import java.util.List;

/**
 * A finding as a stored report tells it.
 *
 * @param fingerprint what it is known by
 * @param code the code of its rule
 * @param level how grave it is
 * @param isOpen whether it was neither suppressed nor known
 * @param model the model it is about
 * @param place path, line and column
 * @param message what it says
 * @param quote the words it points at
 * @param steps the arithmetic, each step with its source where it has one
 * @param missing what the documents would have to say
 * @param related further evidence: what it shows, where and in which words
 */
public record StoredFinding(
    String fingerprint,
    String code,
    String level,
    boolean isOpen,
    String model,
    String place,
    String message,
    String quote,
    List<String> steps,
    List<String> missing,
    List<String> related)
    implements Comparable<StoredFinding> {
  private static final Comparator<StoredFinding> ORDER =
      Comparator.comparing(StoredFinding::place)
          .thenComparing(StoredFinding::code)
          .thenComparing(StoredFinding::message)
          .thenComparing(StoredFinding::fingerprint);

  /** Copies the lists. */
  public StoredFinding {
    steps = List.copyOf(steps);
    missing = List.copyOf(missing);
    related = List.copyOf(related);
  }

  /** Orders by place, rule and message. */
  @Override
  public int compareTo(StoredFinding other) {
    return ORDER.compare(this, other);
  }
}
