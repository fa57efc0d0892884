package org.flopaudit.data;

import java.util.List;
import java.util.stream.Collectors;
import org.flopaudit.source.Problem;

/**
 * Rules, laws, words or catalogues that cannot be used; carries every fault found, not the first.
 */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> faults;

  /** An exception for the faults found. */
  public DataException(List<Problem> faults) {
    super(faults.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, in the order found. */
  public List<Problem> faults() {
    return faults;
  }
}
