package org.flopaudit.finding;

import java.util.Locale;

/** How often a rule's findings are right; the words are GitHub's. */
public enum Precision {
  LOW,
  MEDIUM,
  HIGH,
  VERY_HIGH;

  /** The word that users see, such as {@code very-high}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
