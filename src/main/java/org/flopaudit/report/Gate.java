package org.flopaudit.report;

import java.util.Optional;
import org.flopaudit.finding.Level;

/**
 * What is shown and what fails: two settings, for one may want to see notes and stop at errors.
 *
 * @param show findings below this level are counted and not shown
 * @param fail findings from this level on fail the run; empty where none does
 * @param allowIncomplete whether inputs that could not be read leave the exit status alone
 * @param showSuppressed whether people see suppressed findings too, with the reasons
 */
public record Gate(
    Level show, Optional<Level> fail, boolean allowIncomplete, boolean showSuppressed) {

  /** A gate behind which suppressed findings stay. */
  public Gate(Level show, Optional<Level> fail, boolean allowIncomplete) {
    this(show, fail, allowIncomplete, false);
  }

  /** Shows everything and fails from warnings on. */
  public static Gate standard() {
    return new Gate(Level.NOTE, Optional.of(Level.WARNING), false);
  }

  /** Whether a finding of this level fails the run. */
  public boolean fails(Level level) {
    return fail.isPresent() && level.compareTo(fail.get()) >= 0;
  }

  /** Whether a finding of this level is shown. */
  public boolean shows(Level level) {
    return level.compareTo(show) >= 0;
  }
}
