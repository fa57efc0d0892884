package org.flopaudit.report;

import java.time.LocalDate;
import java.util.Optional;
import org.flopaudit.data.DataNode;

/**
 * A decision to pass a finding over.
 *
 * @param kind where the decision is written down
 * @param reason why, in the words of whoever decided
 * @param owner who answers for it; empty where it is not told
 * @param until the last day on which it holds; empty where it has no end
 * @param place where it is written, as path and line
 */
public record Suppression(
    Kind kind, String reason, String owner, Optional<LocalDate> until, String place) {

  /** Where a decision is written down. */
  public enum Kind {
    /** In a file of the auditor's. */
    EXTERNAL("external"),
    /** In a comment in the document itself. */
    IN_SOURCE("inSource");

    private final String sarif;

    Kind(String sarif) {
      this.sarif = sarif;
    }

    /** The word of SARIF. */
    public String sarif() {
      return sarif;
    }

    /** The word that users see. */
    public String label() {
      return DataNode.word(this);
    }
  }

  /** The reason, who gave it, until when and where, in one line. */
  public String words() {
    return reason + (owner.isEmpty() ? "" : ", by " + owner) + terms();
  }

  /** The same without a person's name, for what is handed to others. */
  public String unsigned() {
    return reason + terms();
  }

  private String terms() {
    return until.map(day -> ", until " + day).orElse("") + " [" + place + "]";
  }
}
