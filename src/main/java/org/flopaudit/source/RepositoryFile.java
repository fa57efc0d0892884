package org.flopaudit.source;

/** One file of a repository, read only when asked for and held by nobody afterwards. */
public interface RepositoryFile {

  /** The path as the user knows it, with forward slashes. */
  String path();

  /** The name inside the repository, such as {@code README.md}. */
  String name();

  /** Reads the file; what goes wrong is told in the reading and never thrown. */
  Reading read();
}
