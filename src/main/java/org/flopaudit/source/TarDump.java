package org.flopaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A tar archive of repositories, read once from its beginning to its end. A folder with a card is a
 * repository; what lies below one belongs to it. As in a folder on disk, a folder with a file that
 * a training run leaves behind is one too unless it lies in another, and any other document is one
 * by itself; both can be told only when the folder above has ended.
 */
final class TarDump {
  private static final int LONGEST_NAME = 1_000;
  private static final int MOST_NAMES = 10_000;

  /** So much text waits at most for the end of the folder above. */
  private static final int MOST_WAITING = 64_000_000;

  private final String shown;
  private final Limits limits;
  private final Consumer<Repository> consumer;
  private final InputAccount.Keeper account;
  private final Deque<Folder> open = new ArrayDeque<>();
  private int waiting;

  /**
   * An archive.
   *
   * @param shown its path as the user gave it
   */
  TarDump(String shown, Limits limits, Consumer<Repository> consumer, InputAccount.Keeper account) {
    this.shown = shown;
    this.limits = limits;
    this.consumer = consumer;
    this.account = account;
  }

  /** A folder of the archive while its entries come. */
  private static final class Folder {
    final String path;
    final List<RepositoryFile> files = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    int characters;

    /** Folders below it of which it cannot be told yet whether they lie in a repository. */
    final List<Folder> undecided = new ArrayList<>();

    Folder(String path) {
      this.path = path;
    }

    boolean holds(String other) {
      return path.isEmpty() || other.equals(path) || other.startsWith(path + "/");
    }

    boolean has(FileRole role) {
      return files.stream().anyMatch(file -> FileRole.of(file.name()) == role);
    }
  }

  /** Reads an archive to its end, or to where it breaks. */
  void read(InputStream stream) {
    open.push(new Folder(""));
    String last = "its beginning";
    try (TarArchiveInputStream entries = new TarArchiveInputStream(stream)) {
      for (Optional<TarArchiveEntry> entry = next(entries);
          entry.isPresent();
          entry = next(entries)) {
        take(entry.get(), entries);
        last = "'" + beginning(entry.get()) + "'";
      }
    } catch (BoundedStream.TooLongException e) {
      account.failed(
          Problem.beyond(
              Limit.DUMP_BYTES, shown, "more bytes than are read; nothing was read after " + last));
    } catch (IOException e) {
      account.failed(
          Problem.of(shown, "damaged or cut off after " + last + "; the rest was not read"));
    }
    while (!open.isEmpty()) {
      close();
    }
  }

  /** The library throws whatever it comes across where an archive is damaged. */
  private static Optional<TarArchiveEntry> next(TarArchiveInputStream entries) throws IOException {
    try {
      return Optional.ofNullable(entries.getNextEntry());
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  private static String beginning(TarArchiveEntry entry) {
    return entry.getName().substring(0, Math.min(80, entry.getName().length()));
  }

  private void take(TarArchiveEntry entry, InputStream content) throws IOException {
    Optional<List<String>> path = path(entry.getName());
    if (path.isEmpty()) {
      account.failed(
          Problem.of(
              shown,
              "an entry is named '"
                  + beginning(entry)
                  + "', which is no path inside an archive; not read"));
    } else if (entry.isLink() || entry.isSymbolicLink()) {
      account.skipped(shown(String.join("/", path.get())), SkipReason.LINK_IN_ARCHIVE);
    } else if (entry.isFile() && !path.get().isEmpty()) {
      takeFile(path.get(), content);
    }
  }

  private void takeFile(List<String> path, InputStream content) throws IOException {
    String whole = String.join("/", path);
    String name = path.get(path.size() - 1);
    if (path.stream().anyMatch(part -> part.startsWith("."))) {
      account.skipped(shown(whole), SkipReason.HIDDEN);
      return;
    }
    Folder folder = enter(path.subList(0, path.size() - 1));
    if (folder.names.size() < MOST_NAMES) {
      folder.names.add(name);
    }
    Optional<SkipReason> reason = FileRole.of(name).reasonToSkip();
    if (reason.isPresent()) {
      account.skipped(shown(whole), reason.get());
      return;
    }
    Reading reading = BoundedRead.of(shown(whole), content, limits, name);
    RepositoryFile file = new FileInHand(shown(whole), name, reading);
    if (FileRole.isLooseCard(name)) {
      offerAlone(file, false);
    } else {
      hold(file, reading.file().map(text -> text.text().length()).orElse(0), folder);
    }
  }

  private void hold(RepositoryFile file, int characters, Folder folder) {
    if (waiting + characters > MOST_WAITING) {
      release();
    }
    if (waiting + characters > MOST_WAITING) {
      account.failed(
          Problem.of(
              file.path(),
              "not read: its folder has more than " + MOST_WAITING + " characters of text"));
    } else {
      waiting += characters;
      folder.characters += characters;
      folder.files.add(file);
    }
  }

  /** The folder of this path, which ends all that do not lead to it. */
  private Folder enter(List<String> path) {
    String whole = String.join("/", path);
    while (!open.element().holds(whole)) {
      close();
    }
    for (int depth = open.size(); depth <= path.size(); depth++) {
      open.push(new Folder(String.join("/", path.subList(0, depth))));
    }
    return open.element();
  }

  /** Ends the innermost folder. */
  private void close() {
    Folder folder = open.pop();
    if (folder.has(FileRole.CARD) || open.isEmpty()) {
      offer(folder, false);
    } else {
      open.element().undecided.add(folder);
    }
  }

  /** Offers what waits as if no folder above it had a card, so that it need not be held. */
  private void release() {
    for (Folder folder : open) {
      folder.undecided.forEach(each -> offer(each, false));
      folder.undecided.clear();
    }
  }

  /** Hands on a folder and all below it. */
  private void offer(Folder folder, boolean within) {
    boolean isRepository = folder.has(FileRole.CARD) || (folder.has(FileRole.RECORD) && !within);
    if (isRepository) {
      deliver(RepositoryName.of(parts(folder.path)), folder.files, folder.names);
    } else {
      folder.files.forEach(file -> offerAlone(file, within));
    }
    folder.undecided.forEach(each -> offer(each, within || isRepository));
    waiting -= folder.characters;
  }

  private void offerAlone(RepositoryFile file, boolean within) {
    if (within) {
      account.skipped(file.path(), SkipReason.IN_SUBFOLDER);
    } else {
      String id = RepositoryName.of(List.of(RepositoryName.stem(file.name())));
      deliver(id, List.of(file), List.of(file.name()));
    }
  }

  private void deliver(String id, List<RepositoryFile> files, List<String> names) {
    Repository repository =
        new Repository(
            id.isEmpty() ? shown : id,
            Optional.empty(),
            FileRole.inReadingOrder(files),
            names.stream().distinct().sorted().toList(),
            List.of());
    account.read(repository);
    consumer.accept(repository);
  }

  private String shown(String path) {
    return shown + "#" + path;
  }

  /** The parts of a name; empty if it leads out of the archive or nowhere. */
  private Optional<List<String>> path(String name) {
    boolean isPlain =
        name.length() <= LONGEST_NAME
            && !name.startsWith("/")
            && name.indexOf('\\') < 0
            && name.chars().noneMatch(Character::isISOControl);
    List<String> parts = parts(name);
    return isPlain && !parts.contains("..") && parts.size() <= limits.of(Limit.FOLDER_DEPTH)
        ? Optional.of(parts)
        : Optional.empty();
  }

  /** The parts of a path that name something. */
  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      parts.add(path.substring(start, slash));
      start = slash + 1;
    }
    parts.add(path.substring(start));
    parts.removeIf(part -> part.isEmpty() || part.equals("."));
    return parts;
  }
}
