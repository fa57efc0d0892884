package org.flopaudit.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which of the folders that lead to an input may tell whose model lies in it. */
final class FolderNames {
  private static final int CACHE_DEPTH = 3;
  private static final int ORGANISATION_DEPTH = 2;

  private FolderNames() {}

  /**
   * The names for a folder as the user typed it, outermost first: those of a hub cache; both parts
   * of {@code org/name}; else its own name alone, for what lies above a folder on somebody's disk
   * is seldom an organisation.
   */
  static List<String> of(String typed) {
    List<String> all = names(Path.of(typed).toAbsolutePath().normalize());
    List<String> cache = last(all, CACHE_DEPTH);
    if (RepositoryName.isSnapshot(cache)) {
      return cache;
    }
    Path path = Path.of(typed).normalize();
    boolean isPair = !path.isAbsolute() && path.getNameCount() == ORGANISATION_DEPTH;
    boolean isUpward = path.startsWith("..");
    return last(all, isPair && !isUpward ? ORGANISATION_DEPTH : 1);
  }

  /**
   * The folder that links may not lead out of: a hub cache keeps the files of a model beside its
   * snapshots, so for a snapshot it is the model's own folder.
   */
  static Path linkRoot(Path realFolder) {
    Path folder = realFolder;
    while (folder != null && folder.getFileName() != null) {
      if (RepositoryName.ofCacheFolder(folder.getFileName().toString()).isPresent()) {
        return folder;
      }
      folder = folder.getParent();
    }
    return realFolder;
  }

  private static List<String> names(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(part -> names.add(part.toString()));
    return names;
  }

  private static List<String> last(List<String> names, int count) {
    return names.subList(Math.max(0, names.size() - count), names.size());
  }
}
