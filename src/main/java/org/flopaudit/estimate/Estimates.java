package org.flopaudit.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Stage;

/**
 * Everything that can be reckoned of one model.
 *
 * @param all the most trusted method first, and of one method in the order of the documents
 * @param alternatives what would have to be stated to reckon by methods that came to nothing: any
 *     one of these helps
 */
public record Estimates(List<Estimate> all, List<String> alternatives) {

  /** Copies the lists. */
  public Estimates {
    all = List.copyOf(all);
    alternatives = List.copyOf(alternatives);
  }

  /** An estimate out of a figure that was reckoned. */
  static Estimate estimate(MethodName method, Optional<Stage> stage, Figure figure) {
    return new Estimate(
        method, stage, figure.value(), new FlopRange(figure.range()), false, figure.derivation());
  }

  /** The stages that there is an estimate for, each once; empty stands for "not told". */
  public List<Optional<Stage>> stages() {
    return all.stream().map(Estimate::stage).distinct().toList();
  }

  /** The estimates that name a stage. */
  public List<Estimate> of(Stage stage) {
    return all.stream().filter(estimate -> estimate.stage().equals(Optional.of(stage))).toList();
  }

  /** The estimates that name no stage. */
  public List<Estimate> withoutStage() {
    return all.stream().filter(estimate -> estimate.stage().isEmpty()).toList();
  }

  /** The best estimate of a stage. */
  public Optional<Estimate> best(Stage stage) {
    return best(of(stage));
  }

  /** The best estimate that names no stage. */
  public Optional<Estimate> bestWithoutStage() {
    return best(withoutStage());
  }

  /**
   * The best of several: the most trusted method's, though one without an upper end yields to one
   * that has it.
   */
  public static Optional<Estimate> best(List<Estimate> estimates) {
    return estimates.stream()
        .filter(estimate -> estimate.range().isBounded())
        .findFirst()
        .or(() -> estimates.stream().findFirst());
  }

  /** What would have to be stated; nothing where something can be reckoned already. */
  public List<String> missing() {
    return all.isEmpty() && !alternatives.isEmpty()
        ? List.of(String.join(", or ", alternatives))
        : List.of();
  }

  /** Pairs of estimates of one stage that cannot both be right, the most trusted first. */
  public List<Disagreement> disagreements() {
    List<Disagreement> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Estimate a = all.get(i);
        Estimate b = all.get(j);
        if (a.stage().equals(b.stage()) && !a.range().overlaps(b.range())) {
          found.add(new Disagreement(a, b));
        }
      }
    }
    return found;
  }
}
