package org.flopaudit.estimate;

/** An answer in three values: what is not known is not a no. */
public enum Answer {
  YES,
  NO,
  /** It turns on what is not known. */
  OPEN;

  /** Yes or no. */
  public static Answer of(boolean yes) {
    return yes ? YES : NO;
  }

  /** Whether the answer is yes, come what may. */
  public boolean isSure() {
    return this == YES;
  }
}
