package org.flopaudit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The cases beside the rules: small cards and what a rule makes of them.
 *
 * <pre>
 * ==== title
 * the card, example/model/README.md
 * ---- expect
 * 1:1 note compute-not-disclosed
 * ==== another title
 * ---- file org/name/README.md
 * a card
 * ---- file org/name/config.json
 * a sibling
 * ---- expect
 * nothing
 * </pre>
 *
 * A file after {@code ---- before} is one of an earlier revision, with which the others are
 * compared. A place may begin with the path of the file; without it, the first file of the case is
 * meant.
 */
final class RuleCases {
  private static final Path FOLDER = Path.of("rulesets/rules");
  private static final String TITLE = "==== ";
  private static final String FILE = "---- file ";
  private static final String BEFORE = "---- before ";
  private static final String EXPECT = "---- expect";
  private static final String NOTHING = "nothing";
  private static final String UNNAMED = "example/model/README.md";

  /**
   * One case.
   *
   * @param rule the name of the rule
   * @param title what it shows
   * @param files texts by path
   * @param before texts of the earlier revision by path; empty where there is none
   * @param expected the findings, as {@code path:line:column level rule}; empty where it is silent
   */
  record Case(
      String rule,
      String title,
      Map<String, String> files,
      Map<String, String> before,
      List<String> expected) {
    boolean isSilent() {
      return expected.isEmpty();
    }

    /** Whether the documents leave the matter open. */
    boolean isUndecided() {
      return title.startsWith("undecided: ");
    }

    /** Writes the files below a folder. */
    void writeTo(Path folder) {
      write(files, folder);
    }

    /** Writes the files of the earlier revision below a folder. */
    void writeBeforeTo(Path folder) {
      write(before, folder);
    }

    private static void write(Map<String, String> files, Path folder) {
      files.forEach(
          (path, text) -> {
            try {
              Files.createDirectories(folder.resolve(path).getParent());
              Files.writeString(folder.resolve(path), text);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    @Override
    public String toString() {
      return rule + ": " + title;
    }
  }

  private RuleCases() {}

  /** Every case of every rule. */
  static List<Case> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".cases"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Case> read(Path file) {
    String name = file.getFileName().toString();
    String rule = name.substring(0, name.length() - ".cases".length());
    List<Case> cases = new ArrayList<>();
    List<String> block = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(TITLE) && !block.isEmpty()) {
          cases.add(read(rule, block));
          block.clear();
        }
        block.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cases.add(read(rule, block));
    return cases;
  }

  private static Case read(String rule, List<String> lines) {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    Map<String, StringBuilder> before = new LinkedHashMap<>();
    Map<String, StringBuilder> revision = files;
    List<String> expected = new ArrayList<>();
    String path = UNNAMED;
    boolean isExpecting = false;
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith(FILE) || line.startsWith(BEFORE)) {
        revision = line.startsWith(FILE) ? files : before;
        path = line.substring(line.indexOf(' ', "---- ".length())).strip();
        revision.put(path, new StringBuilder());
      } else if (line.equals(EXPECT)) {
        isExpecting = true;
      } else if (isExpecting) {
        if (!line.isBlank() && !line.equals(NOTHING)) {
          expected.add(line);
        }
      } else {
        revision.computeIfAbsent(path, key -> new StringBuilder()).append(line).append('\n');
      }
    }
    String first = files.keySet().iterator().next();
    return new Case(
        rule,
        lines.get(0).substring(TITLE.length()),
        texts(files),
        texts(before),
        expected.stream()
            .map(line -> Character.isDigit(line.charAt(0)) ? first + ":" + line : line)
            .toList());
  }

  private static Map<String, String> texts(Map<String, StringBuilder> files) {
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach((key, text) -> texts.put(key, text.toString()));
    return texts;
  }
}
