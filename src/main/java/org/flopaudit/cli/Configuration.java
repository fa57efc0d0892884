package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.review.RuleLevels;
import org.flopaudit.source.SourceFile;

/**
 * Settings from a file, {@code flopaudit.yml}. Each stands for an option of {@code check} and is
 * written under the option's name; what is given on the command line goes before. The file is read
 * where it is named; one that lies in what is checked may be the audited party's own, and is read
 * with {@code --trust-repo} alone.
 */
final class Configuration {
  private static final String FILE_NAME = "flopaudit.yml";
  private static final String VARIABLE = "FLOPAUDIT_CONFIG";
  private static final String LEVELS = "levels";
  private static final String LIMITS = "limits";

  /** What a file may set: everything that {@code check} takes, but not the trust in itself. */
  private static final List<Option> KEYS =
      CheckOptions.ofCheck().stream()
          .filter(
              option ->
                  !List.of(CheckOptions.CONFIG, CheckOptions.NO_CONFIG, CheckOptions.TRUST_REPO)
                      .contains(option))
          .filter(option -> !List.of(CheckOptions.LEVEL, CheckOptions.LIMIT).contains(option))
          .toList();

  private final Map<Option, List<String>> values = new LinkedHashMap<>();
  private final Map<Option, String> origins = new LinkedHashMap<>();
  private final Optional<String> note;

  private Configuration(Optional<String> note) {
    this.note = note;
  }

  /**
   * The settings that hold for a command line.
   *
   * @param folder where the program was started
   * @throws org.flopaudit.data.DataException with every fault of the file
   * @throws UsageException if a file that is named cannot be read
   */
  static Configuration of(Arguments arguments, Terminal terminal, Path folder) {
    if (arguments.has(CheckOptions.NO_CONFIG)) {
      return new Configuration(Optional.empty());
    }
    String variable = terminal.environment().getOrDefault(VARIABLE, "");
    Optional<Path> named =
        arguments
            .value(CheckOptions.CONFIG)
            .or(() -> variable.isEmpty() ? Optional.empty() : Optional.of(variable))
            .map(Path::of);
    if (named.isPresent()) {
      return read(named.get());
    }
    Optional<Path> found = lyingIn(folder);
    if (found.isPresent() && arguments.has(CheckOptions.TRUST_REPO)) {
      return read(found.get());
    }
    return new Configuration(
        found.map(
            file -> file + " is not read; name it by --config, or give --trust-repo to read it"));
  }

  /** The file at the top of the git repository that a folder lies in, or else in the folder. */
  private static Optional<Path> lyingIn(Path folder) {
    Path top = folder.toAbsolutePath().normalize();
    for (Path above = top; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        top = above;
        break;
      }
    }
    for (Path file : List.of(top.resolve(FILE_NAME), top.resolve(".github").resolve(FILE_NAME))) {
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static Configuration read(Path file) {
    Faults faults = new Faults();
    Configuration configuration = new Configuration(Optional.empty());
    try {
      SourceFile source = new SourceFile(file.toString(), Files.readString(file));
      DataNode root = DataNode.read(source, faults);
      root.onlyKeys(keys().toArray(String[]::new));
      KEYS.forEach(
          option -> root.find(option.key()).ifPresent(it -> configuration.set(option, it)));
      root.find(LEVELS).ifPresent(configuration::setLevels);
      root.find(LIMITS).ifPresent(configuration::setLimits);
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read; is there such a file in UTF-8?");
    }
    faults.throwIfAny();
    return configuration;
  }

  /** The keys of the file. */
  static List<String> keys() {
    List<String> keys = new ArrayList<>(KEYS.stream().map(Option::key).toList());
    keys.add(LEVELS);
    keys.add(LIMITS);
    return keys;
  }

  /** The options that a file may set under their own names. */
  static List<Option> settable() {
    return KEYS;
  }

  private void set(Option option, DataNode node) {
    if (!option.takesValue()) {
      if (node.truth()) {
        set(option, List.of(""), node);
      }
      return;
    }
    if (!option.repeatable() && !node.isScalar()) {
      node.fault("expected one value for '" + option.key() + "'");
      return;
    }
    List<String> words = new ArrayList<>();
    for (DataNode element : node.elements()) {
      if (!option.choices().isEmpty() && !option.choices().contains(element.text())) {
        element.fault(Faults.unknown("value", element.text(), option.choices()));
      }
      words.add(element.text());
    }
    set(option, words, node);
  }

  private void setLevels(DataNode node) {
    List<String> words = new ArrayList<>();
    node.entries()
        .forEach(
            (rule, level) ->
                words.add(
                    rule
                        + "="
                        + level.word(RuleLevels.Setting.class, RuleLevels.Setting.OFF).label()));
    set(CheckOptions.LEVEL, words, node);
  }

  private void setLimits(DataNode node) {
    List<String> words = new ArrayList<>();
    node.entries()
        .forEach(
            (limit, number) -> {
              String word = limit + "=" + number.text();
              try {
                LimitWords.limits(List.of(word));
                words.add(word);
              } catch (UsageException e) {
                number.fault(String.valueOf(e.getMessage()));
              }
            });
    set(CheckOptions.LIMIT, words, node);
  }

  private void set(Option option, List<String> words, DataNode node) {
    values.put(option, words);
    origins.put(option, node.file().path() + ":" + node.position().line());
  }

  /**
   * Arguments with the settings of this file for what they do not give.
   *
   * @param known the options of the command
   */
  Arguments completing(Arguments given, List<Option> known) {
    Map<Option, List<String>> wanted = new LinkedHashMap<>(values);
    wanted.keySet().retainAll(known);
    return given.or(wanted);
  }

  /** Where the file sets an option, as file and line; empty where it does not. */
  Optional<String> origin(Option option) {
    return Optional.ofNullable(origins.get(option));
  }

  /** What is to be said of a file that was found and not read. */
  Optional<String> note() {
    return note;
  }
}
