package org.flopaudit.ledger;

import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;

/**
 * One line of a ledger: compute that was spent.
 *
 * @param activity on what
 * @param model on which model of the lineage
 * @param actor who spent it; empty where unknown
 * @param compute how much, {@link FlopRange#UNKNOWN} where nobody tells; for {@link
 *     Activity#INFERENCE} the FLOP for one token of an answer
 * @param derivation how the amount is known, with its evidence
 * @param missing what would have to be disclosed to know the amount; empty where it is known
 */
public record Entry(
    Activity activity,
    ModelId model,
    Optional<String> actor,
    FlopRange compute,
    Derivation derivation,
    List<String> missing) {

  /** Copies the list. */
  public Entry {
    missing = List.copyOf(missing);
  }

  /** An entry whose amount somebody gives without a document. */
  public static Entry given(
      Activity activity, ModelId model, Optional<String> actor, FlopRange compute) {
    List<String> missing =
        compute.isBounded()
            ? List.of()
            : List.of("the compute of the " + activity.label() + " of " + model);
    return new Entry(activity, model, actor, compute, Derivation.NONE, missing);
  }

  /** Whether the amount has no upper end: somebody did not say. */
  public boolean isOpen() {
    return !compute.isBounded();
  }

  /** The entry in words, such as {@code fine-tuning of org/model}. */
  public String label() {
    return activity.label() + " of " + model;
  }
}
