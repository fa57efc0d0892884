package org.flopaudit.law;

import org.flopaudit.data.DataNode;

/** Where a ledger stands under a framework, the gravest first. */
public enum Verdict {
  /** What surely counts meets the threshold. */
  CROSSES,
  /** Something that counts is not disclosed, or an uncertainty spans the threshold. */
  UNDETERMINED,
  /** The law is unclear, and the answer turns on it. */
  DEPENDS_ON_READING,
  /** All that could count together does not meet it, and nothing that counts is unknown. */
  BELOW;

  /** The words that users see, such as {@code depends-on-reading}. */
  public String label() {
    return DataNode.word(this);
  }
}
