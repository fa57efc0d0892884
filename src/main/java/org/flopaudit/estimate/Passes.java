package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.FactKind;

/**
 * Compute of forward passes alone: a teacher's over its student's data, a model's when it answers.
 */
public final class Passes {
  private final StatedNumbers numbers;
  private final Assumptions assumptions;
  private final TokensSeen tokens;

  Passes(StatedNumbers numbers, Assumptions assumptions) {
    this.numbers = numbers;
    this.assumptions = assumptions;
    this.tokens = new TokensSeen(numbers, assumptions);
  }

  /**
   * What a teacher spent on reading its student's training data: 2 x parameters x tokens at most,
   * for part of the data may be without its teaching; unknown where either is not stated.
   */
  public Reckoned teaching(ModelFacts teacher, ModelFacts student) {
    Optional<Figure> parameters = parameters(teacher);
    Optional<Figure> seen =
        student.parts().stream()
            .flatMap(part -> tokens.in(part, student).stream())
            .reduce(
                (a, b) ->
                    new Figure(
                        a.value().add(b.value()),
                        a.range().plus(b.range()),
                        a.derivation().then(b.derivation())));
    return parameters
        .flatMap(count -> seen.map(data -> Formulas.operations(operations(), count, data)))
        .map(
            figure ->
                new Reckoned(
                    new FlopRange(figure.range()).orNothing(),
                    figure.derivation().assuming("the teacher read at most all training data")))
        .orElse(Reckoned.UNKNOWN);
  }

  /**
   * What a model spends on one token of an answer: 2 x parameters, times the samples drawn, and up
   * to the budget of thinking tokens; empty where no document tells how it answers.
   */
  public Optional<Reckoned> answering(ModelFacts facts) {
    Optional<Figure> samples = numbers.one(facts.all(FactKind.INFERENCE_SAMPLES));
    Optional<Figure> budget = numbers.one(facts.all(FactKind.INFERENCE_TOKENS));
    if (samples.isEmpty() && budget.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        parameters(facts)
            .map(
                count ->
                    count
                        .times(operations())
                        .times(samples.orElse(Figure.exactly(BigDecimal.ONE)))
                        .times(budget.map(this::thinking).orElse(Figure.exactly(BigDecimal.ONE))))
            .map(figure -> new Reckoned(new FlopRange(figure.range()), figure.derivation()))
            .orElse(Reckoned.UNKNOWN));
  }

  /** From once to as many times as the budget is longer than an answer. */
  private Figure thinking(Figure budget) {
    Figure times = budget.dividedBy(assumptions.answerLength().figure());
    BigDecimal most = times.range().high().orElse(times.value()).max(BigDecimal.ONE);
    return new Figure(most, Interval.between(BigDecimal.ONE, most), times.derivation());
  }

  private Figure operations() {
    return assumptions.inferenceOperations().figure();
  }

  private Optional<Figure> parameters(ModelFacts facts) {
    return numbers
        .one(facts.all(FactKind.ACTIVE_PARAMETERS))
        .or(() -> numbers.one(facts.all(FactKind.PARAMETERS)));
  }

  /**
   * An amount and how it was reckoned.
   *
   * @param compute the amount
   * @param derivation how
   */
  public record Reckoned(FlopRange compute, Derivation derivation) {
    private static final Reckoned UNKNOWN = new Reckoned(FlopRange.UNKNOWN, Derivation.NONE);
  }
}
