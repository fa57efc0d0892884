package org.flopaudit.finding;

import java.util.Locale;

/** How much a finding asks of its reader, from the least; the words are SARIF's. */
public enum Level {
  NOTE,
  WARNING,
  ERROR;

  /** The word that users see. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
