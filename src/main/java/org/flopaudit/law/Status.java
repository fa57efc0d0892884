package org.flopaudit.law;

import org.flopaudit.data.DataNode;

/** What has become of a framework by some date. */
public enum Status {
  /** Nothing yet: the date lies before its first. */
  NOT_YET,
  /** A bill, a draft, a notice of proposed rulemaking. */
  PROPOSED,
  /** Signed, and to take effect later. */
  ENACTED,
  IN_FORCE,
  /** Guidance that the authority goes by. */
  IN_USE,
  VOLUNTARY,
  /** On the books, and announced not to be enforced. */
  CODIFIED_NOT_ENFORCED,
  REVOKED,
  REPEALED_BEFORE_EFFECT,
  VETOED,
  LAPSED,
  /** A proposal of scholars, in nobody's statute book. */
  POLICY;

  /** Whether anybody must go by it. */
  public boolean binds() {
    return this == IN_FORCE || this == IN_USE;
  }

  /** The words that users see, such as {@code codified-not-enforced}. */
  public String label() {
    return DataNode.word(this);
  }
}
