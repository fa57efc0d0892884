package org.flopaudit.cli;

import java.util.Map;

/** When the text for people is coloured. */
enum Color {
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * Decides by the option first, then by what the environment asks for ({@code NO_COLOR}, {@code
   * FORCE_COLOR}, {@code CLICOLOR_FORCE}), then by whether a person watches.
   */
  boolean decide(boolean interactive, Map<String, String> environment) {
    if (this != AUTO) {
      return this == ALWAYS;
    }
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    return isSet(environment, "FORCE_COLOR")
        || isSet(environment, "CLICOLOR_FORCE")
        || (interactive && !environment.getOrDefault("TERM", "").equals("dumb"));
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    return !value.isEmpty() && !value.equals("0");
  }
}
