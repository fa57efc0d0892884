package org.flopaudit.source;

import java.util.List;
import java.util.Optional;

/**
 * One model repository as it was found: on disk, in a hub cache, in a dump or on the hub.
 *
 * @param id {@code organisation/name}, or a bare name where no organisation can be told
 * @param revision the commit that was read, where it is known
 * @param files the files to read, the card first and then by name
 * @param names the names of all files present, read or not, sorted; of a very large repository the
 *     first ten thousand
 * @param tags the hub's own tags, where the source gives them
 * @param address where the whole of it can be had, where it is known: without names or secrets
 */
public record Repository(
    String id,
    Optional<String> revision,
    List<RepositoryFile> files,
    List<String> names,
    List<String> tags,
    Optional<String> address) {

  /** Copies the lists. */
  public Repository {
    files = List.copyOf(files);
    names = List.copyOf(names);
    tags = List.copyOf(tags);
  }

  /** A repository of which nobody can tell where it can be had. */
  public Repository(
      String id,
      Optional<String> revision,
      List<RepositoryFile> files,
      List<String> names,
      List<String> tags) {
    this(id, revision, files, names, tags, Optional.empty());
  }

  /** The address of a model on the hub. */
  static String hubAddress(String id) {
    return "https://huggingface.co/" + id;
  }
}
