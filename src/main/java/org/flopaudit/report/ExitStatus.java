package org.flopaudit.report;

/** What the process tells its caller; the same for every format. */
public enum ExitStatus {
  /** Ran to the end, and nothing reached the level that fails. */
  CLEAN(0, "nothing at or above the failing level"),
  /** Findings at or above the level that fails, and nothing else. */
  FINDINGS(1, "findings at or above the failing level"),
  /** Bad arguments, rules, laws or words: nothing was checked. */
  USAGE(2, "bad usage or ruleset"),
  /** No input matched. */
  NO_INPUT(3, "no input"),
  /** Some inputs could not be read or finished. */
  INCOMPLETE(4, "some inputs could not be read or finished"),
  /** The program was wrong. */
  INTERNAL(70, "internal error");

  private final int code;
  private final String words;

  ExitStatus(int code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The number. */
  public int code() {
    return code;
  }

  /** What it means. */
  public String words() {
    return words;
  }
}
