package org.flopaudit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The options that several commands have. */
final class CommonOptions {
  static final Option JOBS =
      Option.valued("--jobs", "N", "documents read at once").otherwise("the processors");
  static final Option AS_OF =
      Option.valued("--as-of", "DATE", "apply the law of this day").otherwise("today");
  static final Option RULES =
      Option.valued(
          "--rules",
          "DIR",
          "a folder with rules of your own; laws of your own in its folder 'frameworks'");

  static final Option ONLINE =
      Option.flag(
          "--online", "", "fetch ORG/NAME[@REV] and hf://ORG from the hub (HF_TOKEN, HF_ENDPOINT)");

  private CommonOptions() {}

  /** How many documents are read at once. */
  static int jobs(Arguments arguments) {
    return arguments
        .value(JOBS)
        .map(word -> Words.count(JOBS, word))
        .orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  /** The day whose law is applied. The only look at a clock in the program. */
  static LocalDate asOf(Arguments arguments) {
    return arguments.value(AS_OF).map(word -> Words.date(AS_OF, word)).orElseGet(LocalDate::now);
  }

  /** The user's own rules. */
  static Optional<Path> rules(Arguments arguments) {
    return arguments.value(RULES).map(Path::of);
  }
}
