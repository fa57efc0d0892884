package org.flopaudit.source;

/** An answer of the hub that cannot be used; the message says why and what to do. */
final class HubException extends Exception {
  private static final long serialVersionUID = 1L;

  HubException(String sentence) {
    super(sentence);
  }

  /** The sentence for the user. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
