package org.flopaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.flopaudit.Formats;
import org.flopaudit.report.Report;
import org.flopaudit.report.ReportFormat;

/**
 * One place that a report is written to.
 *
 * @param format how
 * @param path the file; empty for standard output
 */
record Output(ReportFormat format, Optional<Path> path) {
  private static final String STANDARD_OUTPUT = "-";

  /**
   * Reads a value of {@code --output}: {@code PATH}, {@code FORMAT=PATH}, or with {@code -} for
   * standard output as the path.
   *
   * @param otherwise the format where the value names none
   * @throws UsageException if there is no such format
   */
  static Output read(String word, String otherwise, boolean color) {
    int equals = word.indexOf('=');
    boolean namesFormat = equals > 0 && isWord(word.substring(0, equals));
    String format = namesFormat ? word.substring(0, equals) : otherwise;
    String path = namesFormat ? word.substring(equals + 1) : word;
    if (path.isEmpty()) {
      throw new UsageException("--output " + word + " names no file");
    }
    return new Output(
        formatNamed(format, color),
        path.equals(STANDARD_OUTPUT) ? Optional.empty() : Optional.of(Path.of(path)));
  }

  /**
   * The format of a name.
   *
   * @throws UsageException if there is none
   */
  static ReportFormat formatNamed(String name, boolean color) {
    return Formats.all(color).stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Words.unknown("format", name, Formats.names()));
  }

  private static boolean isWord(String text) {
    return text.chars().allMatch(c -> Character.isLetter(c) || c == '-');
  }

  /** Writes the report; says on the terminal what the format had to leave out. */
  void write(Report report, Terminal terminal) throws IOException {
    if (path.isEmpty()) {
      format.write(report, terminal.out());
      terminal.out().flush();
    } else {
      replace(path.get(), out -> format.write(report, out));
    }
    format.omissions(report).forEach(terminal::complain);
  }

  /** What is written into a file. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes a file through one beside it that is moved into place, so that no reader sees half of
   * it.
   */
  static void replace(Path target, Content content) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      writeTo(target, content);
      return;
    }
    Path finished = Files.exists(target) ? target.toRealPath() : target;
    Path unfinished = finished.resolveSibling("." + finished.getFileName() + ".part");
    try {
      writeTo(unfinished, content);
      try {
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(unfinished, finished, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void writeTo(Path file, Content content) throws IOException {
    try (Writer out = Terminal.writer(Files.newOutputStream(file))) {
      content.write(out);
    }
  }
}
