package org.flopaudit.source;

/** Why a file or a folder was passed over. */
public enum SkipReason {
  HIDDEN("hidden, or kept by a tool for itself"),
  NOT_A_DOCUMENT("weights, code, data or another file that no fact is read from"),
  FORMALITY("about the project and not about its model"),
  IN_SUBFOLDER("in a subfolder of a repository, of which only the top is read"),
  NAMED_TWICE("already part of another input"),
  DUMP_IN_FOLDER("a dump of cards, read only when it is named itself"),
  LINK_IN_ARCHIVE("a link in an archive, which is not followed"),
  NOT_A_FILE("a pipe, a socket or a device"),
  LINK_TO_FOLDER("a link to a folder, which is not followed"),
  OTHER_REVISION("another revision than the one that refs/main names"),
  NOT_A_MODEL("a data set or a space of the hub, not a model");

  private final String sentence;

  SkipReason(String sentence) {
    this.sentence = sentence;
  }

  /** The reason in words, to follow "skipped:". */
  public String sentence() {
    return sentence;
  }
}
