package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;

/** How many tokens a model was trained on in one part of its training, repetitions included. */
final class TokensSeen {
  private final StatedNumbers numbers;
  private final Assumptions assumptions;

  TokensSeen(StatedNumbers numbers, Assumptions assumptions) {
    this.numbers = numbers;
    this.assumptions = assumptions;
  }

  /** The tokens: as stated, or steps x batch, or examples x length; empty if none suffices. */
  Optional<Figure> in(ModelFacts.Part part, ModelFacts facts) {
    return stated(part).or(() -> bySteps(part, facts)).or(() -> byExamples(part, facts));
  }

  /** Whether the stated tokens are a data set's size or all that was seen, epochs leave open. */
  private Optional<Figure> stated(ModelFacts.Part part) {
    Optional<Figure> epochs =
        numbers
            .one(part.all(FactKind.EPOCHS))
            .filter(figure -> figure.value().compareTo(BigDecimal.ONE) > 0);
    return numbers
        .one(part.all(FactKind.TRAINING_TOKENS))
        .map(tokens -> epochs.map(times -> repeated(tokens, times)).orElse(tokens));
  }

  private static Figure repeated(Figure tokens, Figure epochs) {
    return tokens
        .times(epochs)
        .upTo(tokens.range())
        .assuming(
            "the tokens are taken as the data set's, passed "
                + Figures.stated(epochs.value())
                + " times; at least they were seen once");
  }

  private Optional<Figure> bySteps(ModelFacts.Part part, ModelFacts facts) {
    Optional<Figure> steps = numbers.one(part.all(FactKind.STEPS));
    Optional<Figure> tokensPerStep = numbers.one(facts.near(part, FactKind.BATCH_TOKENS));
    if (steps.isPresent() && tokensPerStep.isPresent()) {
      return steps.map(count -> named(count.times(tokensPerStep.get()), "steps x tokens a step"));
    }
    Optional<Figure> batch = numbers.one(facts.near(part, FactKind.BATCH_SIZE));
    return steps.flatMap(
        count ->
            batch.flatMap(
                size ->
                    sequences(part, facts)
                        .map(
                            length ->
                                named(
                                    count.times(size).times(length),
                                    "steps x sequences a step x tokens a sequence"))));
  }

  private Optional<Figure> byExamples(ModelFacts.Part part, ModelFacts facts) {
    List<Fact> examples = part.all(FactKind.TRAINING_EXAMPLES);
    Figure epochs =
        numbers
            .one(part.all(FactKind.EPOCHS))
            .orElse(Figure.exactly(BigDecimal.ONE).assuming("one pass over the examples"));
    return numbers
        .one(examples)
        .flatMap(
            count ->
                sequences(part, facts)
                    .map(
                        length ->
                            named(
                                count.times(epochs).times(length),
                                "examples x epochs x tokens an example")));
  }

  /** Tokens in a sequence: pre-training fills its sequences, fine-tuning seldom does. */
  private Optional<Figure> sequences(ModelFacts.Part part, ModelFacts facts) {
    boolean isPacked =
        part.stage()
            .filter(stage -> stage == Stage.PRETRAINING || stage == Stage.CONTINUED_PRETRAINING)
            .isPresent();
    return numbers
        .one(facts.near(part, FactKind.SEQUENCE_LENGTH))
        .map(length -> isPacked ? length : length.times(assumptions.filledSequences().figure()));
  }

  private static Figure named(Figure tokens, String formula) {
    return tokens.because(
        formula + " = " + Figures.rounded(tokens.value()) + " tokens", "arithmetic");
  }
}
