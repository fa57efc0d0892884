package org.flopaudit.source;

/**
 * A file that was read already, because its archive passes only once.
 *
 * @param path the path as the user knows it
 * @param name the name inside its repository
 * @param read what came of it
 */
record FileInHand(String path, String name, Reading read) implements RepositoryFile {}
