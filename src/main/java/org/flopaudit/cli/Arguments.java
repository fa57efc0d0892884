package org.flopaudit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.data.Faults;

/**
 * The words that follow a command, read by the options it declares. Written by hand because the
 * common libraries for it cost more time at start-up than the rest of a short run.
 */
final class Arguments {
  private final Map<Option, List<String>> values = new LinkedHashMap<>();
  private final List<String> operands = new ArrayList<>();

  private Arguments() {}

  /**
   * Reads the words.
   *
   * @throws UsageException if an option is unknown, lacks its value or is given twice
   */
  static Arguments read(List<Option> known, List<String> words) {
    Arguments arguments = new Arguments();
    int next = 0;
    while (next < words.size()) {
      String word = words.get(next++);
      if (word.equals("--")) {
        arguments.operands.addAll(words.subList(next, words.size()));
        break;
      }
      if (!isOption(word)) {
        arguments.operands.add(word);
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      Option option = find(known, equals < 0 ? word : word.substring(0, equals));
      if (!option.takesValue()) {
        refuse(equals >= 0, option.name() + " takes no value");
        arguments.add(option, "");
      } else if (equals >= 0) {
        arguments.add(option, word.substring(equals + 1));
      } else {
        refuse(next == words.size(), option.name() + " needs a value: " + option.usage());
        arguments.add(option, words.get(next++));
      }
    }
    return arguments;
  }

  private void add(Option option, String value) {
    List<String> given = values.computeIfAbsent(option, o -> new ArrayList<>());
    refuse(!given.isEmpty() && !option.repeatable(), option.name() + " is given twice");
    given.add(value);
  }

  private static boolean isOption(String word) {
    return word.length() > 1 && word.startsWith("-");
  }

  private static Option find(List<Option> known, String word) {
    return known.stream()
        .filter(option -> option.is(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    Faults.unknown("option", word, known.stream().map(Option::name).toList())));
  }

  private static void refuse(boolean wrong, String sentence) {
    if (wrong) {
      throw new UsageException(sentence);
    }
  }

  /**
   * These arguments, and for options that are not given those of others.
   *
   * @param others such as a configuration file gives
   */
  Arguments or(Map<Option, List<String>> others) {
    Arguments both = new Arguments();
    both.values.putAll(values);
    others.forEach(both.values::putIfAbsent);
    both.operands.addAll(operands);
    return both;
  }

  /** These arguments with other operands. */
  Arguments withOperands(List<String> others) {
    Arguments same = new Arguments();
    same.values.putAll(values);
    same.operands.addAll(others);
    return same;
  }

  /** Whether an option is given. */
  boolean has(Option option) {
    return values.containsKey(option);
  }

  /** The value of an option. */
  Optional<String> value(Option option) {
    return values(option).stream().findFirst();
  }

  /** Every value of an option, in order. */
  List<String> values(Option option) {
    return values.getOrDefault(option, List.of());
  }

  /** The words that are no options. */
  List<String> operands() {
    return List.copyOf(operands);
  }
}
