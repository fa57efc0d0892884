package org.flopaudit.cli;

import java.util.Optional;

/**
 * An option of a command.
 *
 * @param name with its two hyphens
 * @param letter the short form with its hyphen, or empty
 * @param value what stands for the value in the help; empty for an option without one
 * @param repeatable whether it may be given more than once
 * @param help what it does, in a few words
 */
record Option(String name, String letter, String value, boolean repeatable, String help) {

  /** An option without a value. */
  static Option flag(String name, String letter, String help) {
    return new Option(name, letter, "", false, help);
  }

  /** An option with a value. */
  static Option valued(String name, String value, String help) {
    return new Option(name, "", value, false, help);
  }

  /** An option with a value that may be given more than once. */
  static Option repeated(String name, String value, String help) {
    return new Option(name, "", value, true, help);
  }

  /** Whether it takes a value. */
  boolean takesValue() {
    return !value.isEmpty();
  }

  /** Whether a word of the command line means this option. */
  boolean is(String word) {
    return word.equals(name) || (!letter.isEmpty() && word.equals(letter));
  }

  /** How the help shows it, such as {@code --format FORMAT}. */
  String usage() {
    String form = letter.isEmpty() ? name : letter + ", " + name;
    return Optional.of(value).filter(v -> !v.isEmpty()).map(v -> form + " " + v).orElse(form);
  }
}
