package org.flopaudit.page;

import org.flopaudit.law.Verdict;

/** A verdict as a mark that is told by shape and word, and only then by colour. */
public enum Sign {
  OVER("▲", "over the line"),
  UNTOLD("?", "cannot be told"),
  DISPUTED("◆", "turns on how the law is read"),
  UNDER("▽", "under the line");

  private final String shape;
  private final String words;

  Sign(String shape, String words) {
    this.shape = shape;
    this.words = words;
  }

  static Sign of(Verdict verdict) {
    return switch (verdict) {
      case CROSSES -> OVER;
      case UNDETERMINED -> UNTOLD;
      case DEPENDS_ON_READING -> DISPUTED;
      case BELOW -> UNDER;
    };
  }

  /** The shape. */
  public String shape() {
    return shape;
  }

  /** The words that go with it. */
  public String words() {
    return words;
  }

  /** The name that style sheet and script know it by. */
  public String style() {
    return switch (this) {
      case OVER -> "over";
      case UNTOLD -> "untold";
      case DISPUTED -> "disputed";
      case UNDER -> "under";
    };
  }
}
