package org.flopaudit.store;

/** A store that cannot be used; the message is a sentence that names its file. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A store that cannot be used. */
  StoreException(String sentence) {
    super(sentence);
  }
}
