package org.flopaudit.source;

/**
 * A document whose text came with its listing: a card of a dump.
 *
 * @param path the path as the user knows it
 * @param name the name inside its repository
 * @param text the text
 */
record TextInHand(String path, String name, String text) implements RepositoryFile {

  @Override
  public Reading read() {
    return Reading.of(new SourceFile(path, text));
  }
}
