package org.flopaudit.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flopaudit.finding.Finding;

/**
 * What was decided about findings before the run.
 *
 * @param suppressed the findings that are passed over, and why
 * @param isCompared whether the run was compared with an earlier one
 * @param known the findings that the earlier run had, as grave or graver
 * @param absent what the earlier run found and this one does not
 * @param notes what is to be said of these decisions themselves, in sentences
 */
public record Review(
    Map<Finding, Suppression> suppressed,
    boolean isCompared,
    Set<Finding> known,
    List<KnownFinding> absent,
    List<String> notes) {
  private static final Review NONE = new Review(Map.of(), false, Set.of(), List.of(), List.of());

  /** Copies the collections; the lists are sorted. */
  public Review {
    suppressed = Map.copyOf(suppressed);
    known = Set.copyOf(known);
    absent = absent.stream().sorted().toList();
    notes = notes.stream().sorted().distinct().toList();
  }

  /** Nothing was decided. */
  public static Review none() {
    return NONE;
  }

  /** What becomes of a finding. */
  public Status status(Finding finding) {
    if (suppressed.containsKey(finding)) {
      return Status.SUPPRESSED;
    }
    return known.contains(finding) ? Status.KNOWN : Status.OPEN;
  }

  /** What becomes of a finding. */
  public enum Status {
    /** It is shown, and may fail the run. */
    OPEN,
    /** An earlier run had it. */
    KNOWN,
    /** Somebody decided to pass it over. */
    SUPPRESSED
  }
}
