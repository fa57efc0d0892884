package org.flopaudit.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
  private static final Set<String> TOOLS = Set.of("node_modules", "__pycache__");

  /** Lists a folder; what is left out is told to the account. */
  static Listing of(
      Path folder, String shown, Path linkRoot, Limits limits, InputAccount.Keeper account) {
    List<String> files = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    for (Path entry : entries(folder, shown, limits, account)) {
      String name = entry.getFileName().toString();
      String path = joined(shown, name);
      if (name.startsWith(".") || TOOLS.contains(name.toLowerCase(Locale.ROOT))) {
        account.skipped(path, SkipReason.HIDDEN);
      } else if (!isHeldBy(name, entry)) {
        account.failed(
            Problem.of(
                path,
                "its name is not in the encoding of this locale; rename it, or run with"
                    + " LC_ALL=C.UTF-8 where names are in UTF-8; not read"));
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        folders.add(name);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        files.add(name);
      } else if (!Files.isSymbolicLink(entry)) {
        account.skipped(path, SkipReason.NOT_A_FILE);
      } else if (isFollowed(entry, path, linkRoot, limits, account)) {
        files.add(name);
      }
    }
    return new Listing(files, folders);
  }

  /** A path of the user's and a name below it. */
  static String joined(String shown, String name) {
    return shown.isEmpty() || shown.endsWith("/") ? shown + name : shown + "/" + name;
  }

  /** Whether the name leads back to the entry; the bytes of a name need not be text. */
  private static boolean isHeldBy(String name, Path entry) {
    try {
      return entry.resolveSibling(name).equals(entry);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<Path> entries(
      Path folder, String shown, Limits limits, InputAccount.Keeper account) {
    int most = limits.count(Limit.FOLDER_ENTRIES);
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> all = entries.limit(most + 1L).toList();
      if (all.size() > most) {
        account.failed(
            Problem.beyond(
                Limit.FOLDER_ENTRIES,
                shown,
                "more than " + most + " entries in one folder; not read"));
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

  private static boolean isFollowed(
      Path link, String shown, Path linkRoot, Limits limits, InputAccount.Keeper account) {
    try {
      int most = limits.count(Limit.LINK_DEPTH);
      if (isLongerThan(most, link)) {
        account.failed(
            Problem.beyond(
                Limit.LINK_DEPTH, shown, "more than " + most + " links lead to it; not read"));
        return false;
      }
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
      if (!Files.isRegularFile(target)) {
        account.skipped(shown, SkipReason.NOT_A_FILE);
        return false;
      }
      return true;
    } catch (IOException e) {
      account.failed(FileOnDisk.unreadable(shown, e));
      return false;
    }
  }

  /** Whether a chain of links is longer than allowed, or a ring. */
  private static boolean isLongerThan(int most, Path link) throws IOException {
    Path at = link;
    for (int links = 0; Files.isSymbolicLink(at); links++) {
      if (links == most) {
        return true;
      }
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    return false;
  }
}
