package org.flopaudit.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.report.Detail;

/** Opens the reader of settings to tests that lie outside its package. */
public final class SettingsFile {
  private SettingsFile() {}

  /**
   * The settings of a check by a file.
   *
   * @return empty where a value is refused as it would be on the command line
   * @throws org.flopaudit.data.DataException with every fault of the file
   */
  public static Optional<Object> read(Path file) {
    Terminal nobody =
        new Terminal(
            new StringWriter(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            Screens.NONE,
            Map.of());
    Arguments given = Arguments.read(CheckOptions.ofCheck(), List.of("--config", file.toString()));
    try {
      Arguments all =
          Configuration.of(given, nobody, Path.of("")).completing(given, CheckOptions.ofCheck());
      return Optional.of(CheckOptions.settings(all, Detail.NONE));
    } catch (UsageException e) {
      return Optional.empty();
    }
  }
}
