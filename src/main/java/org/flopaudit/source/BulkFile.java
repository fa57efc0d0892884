package org.flopaudit.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A file on disk that holds many repositories, read by the reader of its format; only that reader
 * and its libraries are loaded.
 *
 * @param shown its path as the user gave it
 * @param limits how much of it is read
 * @param consumer takes the repositories
 * @param account is told what becomes of them
 */
record BulkFile(
    String shown, Limits limits, Consumer<Repository> consumer, InputAccount.Keeper account) {

  /** Reads the file to its end, or to where it breaks. */
  void read(Path file, Way way) {
    String name = shown.toLowerCase(Locale.ROOT);
    if (FileRole.isParquet(name)) {
      new ParquetDump(new DumpedCards(shown, limits, consumer, account)).read(file);
      return;
    }
    try (InputStream stream = Files.newInputStream(file)) {
      InputStream in = new BufferedInputStream(way.watching(stream, Files.size(file)));
      if (FileRole.isTar(name)) {
        InputStream unpacked = new BoundedStream(Unpacking.of(in), limits.of(Limit.DUMP_BYTES));
        new TarDump(shown, limits, consumer, account).read(unpacked);
      } else {
        new CardDump(shown, limits, consumer, account).read(in);
      }
    } catch (IOException e) {
      account.failed(FileOnDisk.unreadable(shown, e));
    }
  }
}
