package org.flopaudit.cli;

import java.util.List;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param name with its two hyphens
 * @param letter the short form with its hyphen, or empty
 * @param value what stands for the value in the help; empty for an option without one
 * @param repeatable whether it may be given more than once
 * @param help what it does, in a few words
 * @param choices the words that it takes as its value; empty where any will do
 * @param otherwise what holds where it is not given; empty where nothing does
 */
record Option(
    String name,
    String letter,
    String value,
    boolean repeatable,
    String help,
    List<String> choices,
    String otherwise) {

  /** Copies the list. */
  Option {
    choices = List.copyOf(choices);
  }

  /** An option is known by its name; Java would make the comparison of all parts at run time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Option option && name.equals(option.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** An option without a value. */
  static Option flag(String name, String letter, String help) {
    return new Option(name, letter, "", false, help, List.of(), "");
  }

  /** An option with a value. */
  static Option valued(String name, String value, String help) {
    return new Option(name, "", value, false, help, List.of(), "");
  }

  /** An option with a value that may be given more than once. */
  static Option repeated(String name, String value, String help) {
    return new Option(name, "", value, true, help, List.of(), "");
  }

  /** An option with one of some values. */
  static Option chosen(String name, String value, List<String> choices, String help) {
    return new Option(name, "", value, false, help, choices, "");
  }

  /** The same option with what holds where it is not given. */
  Option otherwise(String standard) {
    return new Option(name, letter, value, repeatable, help, choices, standard);
  }

  /** What it does, the words that it takes and what holds without it. */
  String fullHelp() {
    String words = choices.isEmpty() ? help : help + ": " + String.join(", ", choices);
    return otherwise.isEmpty() ? words : words + " (default " + otherwise + ")";
  }

  /** The name without its hyphens, as a configuration file gives it. */
  String key() {
    return name.substring(2);
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
