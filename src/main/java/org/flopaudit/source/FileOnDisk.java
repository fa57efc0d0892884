package org.flopaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file on this machine.
 *
 * @param path the path as the user knows it
 * @param name the name inside its repository
 * @param place where it lies
 * @param limits how much of it is read
 */
record FileOnDisk(String path, String name, Path place, Limits limits) implements RepositoryFile {

  @Override
  public Reading read() {
    try (InputStream in = Files.newInputStream(place)) {
      return BoundedRead.of(path, in, limits, name);
    } catch (IOException e) {
      return Reading.failed(unreadable(path, e));
    }
  }

  /** The problem of a file or folder that the system does not let us read. */
  static Problem unreadable(String path, IOException e) {
    if (e instanceof NoSuchFileException) {
      return Problem.of(path, "there is no such file; it may have been moved or be a broken link");
    }
    if (e instanceof AccessDeniedException) {
      return Problem.of(path, "permission to read this was denied; check its permissions");
    }
    return Problem.of(path, "cannot be read: " + e.getClass().getSimpleName());
  }
}
