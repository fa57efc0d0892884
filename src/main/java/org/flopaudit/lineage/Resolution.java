package org.flopaudit.lineage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.flopaudit.fact.ModelId;

/**
 * Which model a document means by a name.
 *
 * @param id the model; where it could not be told, the name as the document gives it
 * @param match how it was told
 * @param candidates the models that may be meant where it could not be told, sorted, at most five
 */
public record Resolution(ModelId id, Match match, List<ModelId> candidates) {

  /** Copies the list. */
  public Resolution {
    candidates = List.copyOf(candidates);
  }

  /** How a model was told from its name. */
  public enum Match {
    /** The name is a hub id of a model that is audited or known. */
    HUB_ID,
    /** The name leaves the organisation out, or is the usual name of one model only. */
    NAME,
    /** A copy that an organisation of mirrors publishes under the original's name. */
    MIRROR,
    /** A hub id of a known model but for one letter. */
    SPELLING,
    /** Several models may be meant; none is taken. */
    AMBIGUOUS,
    /** A folder on the author's machine. */
    LOCAL_PATH,
    /** No model of this name is audited or known. */
    UNKNOWN;

    /** The name that users see, such as {@code local-path}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Why the model could not be told, and what would tell it. */
  public String text() {
    return switch (match) {
      case AMBIGUOUS ->
          id + " may mean " + joined() + "; the name with its organisation would tell which";
      case LOCAL_PATH -> id + " is a folder on the author's machine; the hub id would tell it";
      case UNKNOWN ->
          candidates.isEmpty()
              ? id + " is neither among the inputs nor in the catalogue; its card would tell more"
              : id + " is not known; it may be meant for " + joined();
      case HUB_ID, NAME, MIRROR, SPELLING -> id.toString();
    };
  }

  private String joined() {
    return candidates.stream().map(ModelId::toString).collect(Collectors.joining(" or "));
  }

  /** Whether the model could be told. */
  public boolean isResolved() {
    return match == Match.HUB_ID
        || match == Match.NAME
        || match == Match.MIRROR
        || match == Match.SPELLING;
  }

  static Resolution of(ModelId id, Match match) {
    return new Resolution(id, match, List.of());
  }
}
