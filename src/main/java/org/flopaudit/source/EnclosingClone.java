package org.flopaudit.source;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The git clone in which a folder lies.
 *
 * @param folder the folder's path within the clone, with forward slashes; empty for the clone's own
 * @param address where it was cloned from, without the user's name or password
 * @param revision the commit that is checked out
 */
public record EnclosingClone(String folder, String address, String revision) {

  /** The nearest clone at a folder or above it; empty where there is none, or little is known. */
  public static Optional<EnclosingClone> of(Path place) {
    Path folder = place.toAbsolutePath().normalize();
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.isDirectory(above.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return at(above, folder);
      }
    }
    return Optional.empty();
  }

  private static Optional<EnclosingClone> at(Path top, Path folder) {
    GitClone clone = GitClone.of(top);
    String below = top.relativize(folder).toString().replace(File.separatorChar, '/');
    return clone
        .address()
        .flatMap(
            address -> clone.revision().map(commit -> new EnclosingClone(below, address, commit)));
  }
}
