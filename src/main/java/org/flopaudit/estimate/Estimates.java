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
    FlopRange range = new FlopRange(figure.range());
    return new Estimate(method, stage, figure.value(), range, range, false, figure.derivation());
  }

  /** An estimate out of a figure that was reckoned by a formula with an error of its own. */
  static Estimate estimate(
      MethodName method, Optional<Stage> stage, Figure figure, Assumption error) {
    return new Estimate(
        method,
        stage,
        figure.value(),
        new FlopRange(figure.range()),
        new FlopRange(figure.range().times(error.range())),
        false,
        figure.derivation().then(error.figure().derivation()));
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
   * that has it. Of several by that method, a document may have meant one for another model or
   * another run: the one that most of the others agree with is taken.
   */
  public static Optional<Estimate> best(List<Estimate> estimates) {
    return estimates.stream()
        .filter(estimate -> estimate.range().isBounded())
        .findFirst()
        .or(() -> estimates.stream().findFirst())
        .map(first -> mostSupported(first, estimates));
  }

  private static Estimate mostSupported(Estimate first, List<Estimate> estimates) {
    Estimate best = first;
    for (Estimate rival : estimates) {
      boolean isAlike =
          rival.method() == first.method()
              && rival.range().isBounded() == first.range().isBounded();
      if (isAlike && support(rival, estimates) > support(best, estimates)) {
        best = rival;
      }
    }
    return best;
  }

  private static long support(Estimate estimate, List<Estimate> estimates) {
    return estimates.stream().filter(other -> other.range().overlaps(estimate.range())).count();
  }

  /** What would have to be stated; nothing where something can be reckoned already. */
  public List<String> missing() {
    return all.isEmpty() && !alternatives.isEmpty()
        ? List.of(String.join(", or ", alternatives))
        : List.of();
  }

  /** The best estimate of each stage with those that cannot be right if it is. */
  public List<Disagreement> disagreements() {
    List<Disagreement> found = new ArrayList<>();
    for (Optional<Stage> stage : stages()) {
      List<Estimate> rivals = all.stream().filter(e -> e.stage().equals(stage)).toList();
      Estimate best = best(rivals).orElseThrow();
      rivals.stream()
          .filter(rival -> !rival.range().overlaps(best.range()))
          .map(rival -> new Disagreement(best, rival))
          .forEach(found::add);
    }
    return found;
  }
}
