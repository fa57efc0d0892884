package org.flopaudit.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which repository a folder or a file is a copy of, told by how downloads are usually named. */
final class RepositoryName {
  private static final String CACHE_PREFIX = "models--";

  /** Folders that hold models of many organisations and are the name of none. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "artifacts",
          "cards",
          "checkpoints",
          "corpus",
          "data",
          "dist",
          "docs",
          "documents",
          "downloads",
          "examples",
          "fixtures",
          "github",
          "hf",
          "home",
          "hub",
          "huggingface",
          "main",
          "master",
          "mnt",
          "model",
          "model-cards",
          "models",
          "opt",
          "out",
          "output",
          "outputs",
          "papers",
          "reports",
          "resources",
          "results",
          "root",
          "runs",
          "sample-model-cards",
          "samples",
          "snapshots",
          "src",
          "test",
          "tests",
          "tmp",
          "var",
          "work",
          "workspace");

  private RepositoryName() {}

  /**
   * The id of a repository whose files lie in a folder.
   *
   * @param folders the folders that lead to it and itself, outermost first, as far as they were
   *     named by the user or found below what the user named
   */
  static String of(List<String> folders) {
    if (folders.isEmpty()) {
      return "";
    }
    String last = folders.get(folders.size() - 1);
    Optional<String> cached = ofCacheFolder(isSnapshot(folders) ? beforeLast(folders, 2) : last);
    if (cached.isPresent()) {
      return cached.get();
    }
    int bar = last.indexOf("__");
    if (bar > 0 && bar + 2 < last.length()) {
      return last.substring(0, bar) + "/" + last.substring(bar + 2);
    }
    if (folders.size() >= 2 && isOrganisation(beforeLast(folders, 1))) {
      return beforeLast(folders, 1) + "/" + last;
    }
    return last;
  }

  /** Whether folders end as a hub cache does: {@code models--org--name/snapshots/commit}. */
  static boolean isSnapshot(List<String> folders) {
    return folders.size() >= 3
        && beforeLast(folders, 1).equals("snapshots")
        && ofCacheFolder(beforeLast(folders, 2)).isPresent();
  }

  /** The id that a folder of a hub cache stands for: {@code models--org--name}. */
  static Optional<String> ofCacheFolder(String folder) {
    if (!folder.startsWith(CACHE_PREFIX) || folder.length() == CACHE_PREFIX.length()) {
      return Optional.empty();
    }
    return Optional.of(folder.substring(CACHE_PREFIX.length()).replace("--", "/"));
  }

  /** Whether a folder of a hub cache holds a data set or a space. */
  static boolean isOtherCacheFolder(String folder) {
    return folder.startsWith("datasets--") || folder.startsWith("spaces--");
  }

  /** A file's name without its last ending. */
  static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  private static String beforeLast(List<String> folders, int steps) {
    return folders.get(folders.size() - 1 - steps);
  }

  private static boolean isOrganisation(String folder) {
    return !CONTAINERS.contains(folder.toLowerCase(Locale.ROOT))
        && !folder.isEmpty()
        && !folder.startsWith(".")
        && !folder.endsWith(":");
  }
}
