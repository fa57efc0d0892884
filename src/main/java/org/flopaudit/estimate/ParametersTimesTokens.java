package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;

/**
 * Operations counted: 6 x parameters x tokens, with the parameters that are active for a token in a
 * mixture of experts (Kaplan et al. 2020; Commission guidelines, Annex A.2).
 */
final class ParametersTimesTokens implements Method {
  private final StatedNumbers numbers;
  private final Assumptions assumptions;
  private final TokensSeen tokens;

  ParametersTimesTokens(StatedNumbers numbers, Assumptions assumptions) {
    this.numbers = numbers;
    this.assumptions = assumptions;
    this.tokens = new TokensSeen(numbers, assumptions);
  }

  @Override
  public MethodName name() {
    return MethodName.PARAMETERS_TIMES_TOKENS;
  }

  @Override
  public List<Estimate> estimates(ModelFacts facts) {
    Optional<Figure> parameters = parameters(facts);
    if (parameters.isEmpty()) {
      return List.of();
    }
    List<Estimate> estimates = new ArrayList<>();
    for (ModelFacts.Part part : facts.parts()) {
      tokens
          .in(part, facts)
          .map(seen -> product(part, facts, parameters.get(), seen))
          .map(
              figure ->
                  Estimates.estimate(name(), part.stage(), figure, assumptions.operationCount()))
          .ifPresent(estimates::add);
    }
    return estimates;
  }

  /** The parameters that work on each token. */
  private Optional<Figure> parameters(ModelFacts facts) {
    return numbers
        .one(facts.all(FactKind.ACTIVE_PARAMETERS))
        .or(() -> numbers.one(facts.all(FactKind.PARAMETERS)));
  }

  private Figure product(ModelFacts.Part part, ModelFacts facts, Figure parameters, Figure seen) {
    Assumption operations = operations(part, facts);
    Figure product = Formulas.operations(operations.figure(), parameters, seen);
    return numbers
        .one(facts.near(part, FactKind.SEQUENCE_LENGTH))
        .map(length -> withAttention(product, parameters, length))
        .orElse(product);
  }

  private Assumption operations(ModelFacts.Part part, ModelFacts facts) {
    if (part.stage().equals(Optional.of(Stage.RL))) {
      return assumptions.reinforcementOperations();
    }
    boolean isOnAdapter = facts.isAdapter() && !part.stage().equals(Optional.of(Stage.PRETRAINING));
    return isOnAdapter ? assumptions.adapterOperations() : assumptions.trainingOperations();
  }

  /**
   * Attention adds 12 x depth x width x length operations a token: length / (6 x width) of the
   * rest. It may: a model can attend to less than everything before.
   */
  private Figure withAttention(Figure product, Figure parameters, Figure length) {
    BigDecimal width = Formulas.width(parameters.value(), assumptions.aspectRatio().usual());
    BigDecimal added =
        length
            .range()
            .high()
            .orElse(length.value())
            .divide(width.multiply(BigDecimal.valueOf(6)), MathContext.DECIMAL64);
    if (added.compareTo(new BigDecimal("0.05")) < 0) {
      return product;
    }
    return product
        .upTo(product.range().times(BigDecimal.ONE.add(added)))
        .assuming(
            "attention over "
                + Figures.stated(length.value())
                + " tokens may add "
                + Figures.percent(added)
                + "; "
                + assumptions.aspectRatio().sentence());
  }

  @Override
  public List<String> missing(ModelFacts facts) {
    boolean hasParameters = facts.has(FactKind.PARAMETERS) || facts.has(FactKind.ACTIVE_PARAMETERS);
    boolean hasTokens = facts.has(FactKind.TRAINING_TOKENS);
    if (hasParameters) {
      return List.of("the number of tokens trained on");
    }
    return hasTokens ? List.of("the number of parameters") : List.of();
  }
}
