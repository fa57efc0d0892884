package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;

/** Estimates from figures that somebody gives. */
public final class Calculator {
  /** What stands where a document's path would. */
  public static final String SOURCE = "given";

  private final Methods rounded;
  private final Methods exact;

  /** A calculator with the assumptions and devices of the methods. */
  public Calculator(Methods methods) {
    this.rounded = methods;
    this.exact = methods.withoutRounding();
  }

  /**
   * What follows from some figures.
   *
   * @throws IllegalArgumentException if a figure is negative, has more than 64 digits, or has a
   *     kind whose value is a name; the sentence says which
   */
  public Estimates estimates(GivenTraining training) {
    return methods(training).estimates(facts(training));
  }

  /** What one token of an answer takes, where samples or a budget for thinking are given. */
  public Optional<FlopRange> answering(GivenTraining training) {
    return methods(training).passes().answering(facts(training)).map(Passes.Reckoned::compute);
  }

  private Methods methods(GivenTraining training) {
    return training.isRounded() ? rounded : exact;
  }

  private static ModelFacts facts(GivenTraining training) {
    GivenFigures given = new GivenFigures(SOURCE, training.stage());
    List<Fact> facts = new ArrayList<>();
    new TreeMap<>(training.figures())
        .forEach((kind, value) -> facts.add(given.number(kind, checked(kind, value))));
    if (!training.device().isEmpty()) {
      facts.add(given.name(FactKind.DEVICE_TYPE, training.device()));
    }
    if (training.isAdapter()) {
      facts.add(given.adapter());
    }
    return new ModelFacts(facts, List.of());
  }

  /** What a device's name can mean, for a caller to say that it means nothing. */
  public Optional<Accelerators.Match> device(String name) {
    return exact.accelerators().find(name);
  }

  private static BigDecimal checked(FactKind kind, BigDecimal value) {
    if (kind.isName()) {
      throw new IllegalArgumentException(kind.label() + " is a name, not a number");
    }
    if (value.signum() < 0 || !StatedNumbers.isReckonable(value)) {
      throw new IllegalArgumentException(
          "expected a number from 0 to 1e64 for " + kind.label() + ", found " + value);
    }
    return value;
  }
}
