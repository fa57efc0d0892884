package org.flopaudit.report;

import org.flopaudit.finding.Finding;

/** Text as SARIF and its readers want it. */
final class SarifText {
  private static final int LONGEST_DESCRIPTION = 1024;

  private SarifText() {}

  /**
   * Text with somebody else's words in it, for a message: on one line, and without what a reader
   * would take for a link, for {@code [text](target)} is one even in plain text.
   */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    Visible.line(text)
        .codePoints()
        .forEach(
            c -> {
              if (c == '[' || c == ']' || c == '\\') {
                escaped.append('\\');
              }
              escaped.appendCodePoint(c);
            });
    return escaped.toString();
  }

  /** The message of a finding and what is missing, as plain sentences. */
  static String message(Finding finding) {
    String message = sentence(escaped(finding.message()));
    return finding.missing().isEmpty()
        ? message
        : message + " Missing: " + sentence(escaped(String.join("; ", finding.missing())));
  }

  /** The text with a full stop at its end. */
  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped : stripped + ".";
  }

  /** A description no longer than GitHub takes. */
  static String description(String text) {
    if (text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    return Visible.wellFormed(text.substring(0, LONGEST_DESCRIPTION - 1)) + "…";
  }

  /** A name in the way SARIF writes them: {@code compute-missing} as {@code ComputeMissing}. */
  static String pascalCase(String name) {
    StringBuilder pascal = new StringBuilder(name.length());
    boolean begins = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '-') {
        begins = true;
      } else {
        pascal.append(begins ? Character.toUpperCase(c) : c);
        begins = false;
      }
    }
    return pascal.toString();
  }
}
