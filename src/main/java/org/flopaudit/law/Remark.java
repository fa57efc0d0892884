package org.flopaudit.law;

/**
 * Something that a reader of a position should know in some circumstances: what slips through, or
 * what a proposal would add.
 *
 * @param when the circumstances
 * @param says what to know, in words
 */
public record Remark(When when, String says) {

  /** When a remark is made. */
  public enum When {
    /** The threshold is crossed. */
    CROSSES {
      @Override
      boolean holds(Position position) {
        return position.verdict() == Verdict.CROSSES;
      }
    },
    /** An amount stands in for a share of an original whose compute is not known. */
    ON_FALLBACK {
      @Override
      boolean holds(Position position) {
        return position.deciding().isOnFallback();
      }
    },
    /** An estimate that counts is wider than the error that the framework allows. */
    WIDER_THAN_MARGIN {
      @Override
      boolean holds(Position position) {
        return position.isWiderThanMargin();
      }
    },
    /** It is told how much the model spends on an answer. */
    ON_INFERENCE {
      @Override
      boolean holds(Position position) {
        return position.deciding().hasInference(position.ledger());
      }
    },
    /** Further training is such a share of the base that it counts. */
    SHARE_COUNTS {
      @Override
      boolean holds(Position position) {
        return position.deciding().countsShare(position.ledger());
      }
    };

    /** Whether these are the circumstances of a position. */
    abstract boolean holds(Position position);
  }
}
