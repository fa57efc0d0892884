package org.flopaudit.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was fetched from the hub, on disk in the form of the hub's own cache, so that it can be
 * audited again without the network. A file of a commit never changes and is fetched once.
 */
final class HubStore {
  private final Path root;

  HubStore(Path root) {
    this.root = root;
  }

  /** Where a file of a commit is kept. */
  Path place(String id, String commit, String name) {
    return snapshot(id, commit).resolve(name);
  }

  /** The file names of a commit, if they were listed before. */
  Optional<List<String>> names(String id, String commit) {
    Path list = list(id, commit);
    return Files.isRegularFile(list) ? Optional.of(lines(list)) : Optional.empty();
  }

  /**
   * Keeps the file names of a commit.
   *
   * @throws IOException if the disk does not take them
   */
  void keepNames(String id, String commit, List<String> names) throws IOException {
    keep(list(id, commit), String.join("\n", names).getBytes(StandardCharsets.UTF_8));
    keep(model(id).resolve("refs").resolve("main"), commit.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Keeps a file whole or not at all.
   *
   * @throws IOException if the disk does not take it
   */
  static void keep(Path place, byte[] bytes) throws IOException {
    Files.createDirectories(place.getParent());
    Path part = Files.createTempFile(place.getParent(), ".part", "");
    try {
      Files.write(part, bytes);
      move(part, place);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path place) throws IOException {
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * What a run learnt under a key and left behind because it was killed; empty where the last run
   * came to its end.
   */
  Optional<List<String>> left(String key) {
    Path place = begun().resolve(key);
    return Files.isRegularFile(place) ? Optional.of(lines(place)) : Optional.empty();
  }

  /**
   * Keeps what may be otherwise tomorrow, until the run ends.
   *
   * @param key a name that is safe on disk
   * @throws IOException if the disk does not take it
   */
  void keepUntilEnd(String key, List<String> lines) throws IOException {
    keep(begun().resolve(key), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** Forgets what was kept until the run ends, so that the next one asks the hub anew. */
  void end() {
    try (Stream<Path> kept = Files.list(begun())) {
      for (Path place : kept.toList()) {
        Files.deleteIfExists(place);
      }
    } catch (IOException e) {
      // nothing was kept, or it stays and the next run goes on from it
    }
  }

  private Path begun() {
    return root.resolve(".begun");
  }

  private Path model(String id) {
    return root.resolve("models--" + id.replace("/", "--"));
  }

  private Path snapshot(String id, String commit) {
    return model(id).resolve("snapshots").resolve(commit);
  }

  private Path list(String id, String commit) {
    return model(id).resolve(".names").resolve(commit);
  }

  private static List<String> lines(Path list) {
    try {
      return Files.readString(list).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
