package org.flopaudit.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies directly in a folder, sorted by name, hidden things and links out of the input left
 * out.
 *
 * @param files the names of files, and of links to files within the input
 * @param folders the names of folders
 */
record Listing(List<String> files, List<String> folders) {
  private static final int MOST_ENTRIES = 1_000_000;
  private static final Set<String> TOOLS = Set.of("node_modules", "__pycache__");

  /** Lists a folder; what is left out is told to the account. */
  static Listing of(Path folder, String shown, Path linkRoot, InputAccount.Keeper account) {
    List<String> files = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    for (Path entry : entries(folder, shown, account)) {
      String name = entry.getFileName().toString();
      String path = joined(shown, name);
      if (name.startsWith(".") || TOOLS.contains(name.toLowerCase(Locale.ROOT))) {
        account.skipped(path, SkipReason.HIDDEN);
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        folders.add(name);
      } else if (!Files.isSymbolicLink(entry) || staysWithin(entry, path, linkRoot, account)) {
        files.add(name);
      }
    }
    return new Listing(files, folders);
  }

  /** A path of the user's and a name below it. */
  static String joined(String shown, String name) {
    return shown.isEmpty() || shown.endsWith("/") ? shown + name : shown + "/" + name;
  }

  private static List<Path> entries(Path folder, String shown, InputAccount.Keeper account) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> all = entries.limit(MOST_ENTRIES + 1L).toList();
      if (all.size() > MOST_ENTRIES) {
        account.failed(
            Problem.of(shown, "more than " + MOST_ENTRIES + " entries in one folder; not read"));
        return List.of();
      }
      return all.stream().sorted().toList();
    } catch (IOException e) {
      account.failed(FileOnDisk.unreadable(shown, e));
    } catch (UncheckedIOException e) {
      account.failed(Problem.of(shown, "the folder could not be listed to its end; not read"));
    }
    return List.of();
  }

  private static boolean staysWithin(
      Path link, String shown, Path linkRoot, InputAccount.Keeper account) {
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(linkRoot)) {
        account.failed(
            Problem.of(shown, "a link that leads out of the input, to " + target + "; not read"));
        return false;
      }
      if (Files.isDirectory(target)) {
        account.skipped(shown, SkipReason.LINK_TO_FOLDER);
        return false;
      }
      return true;
    } catch (IOException e) {
      account.failed(FileOnDisk.unreadable(shown, e));
      return false;
    }
  }
}
