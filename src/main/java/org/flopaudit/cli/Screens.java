package org.flopaudit.cli;

/**
 * Which of the process's streams a person sees on a terminal. The launcher tells, by a system
 * property, for Java itself cannot tell the two apart.
 *
 * @param out whether the one for results
 * @param err whether the one for what is said about the run
 */
record Screens(boolean out, boolean err) {
  /** Nobody watches. */
  static final Screens NONE = new Screens(false, false);

  private static final String PROPERTY = "flopaudit.screens";

  /** Those that the launcher found; none where it was not the launcher that started the process. */
  static Screens ofProcess() {
    return of(System.getProperty(PROPERTY, ""));
  }

  /** Those that a word names, such as {@code out,err}. */
  static Screens of(String word) {
    return new Screens(word.contains("out"), word.contains("err"));
  }
}
