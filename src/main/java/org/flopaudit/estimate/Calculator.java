package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;

/** Estimates from figures that somebody gives, each meant to its last digit. */
public final class Calculator {
  private static final String SOURCE = "given";
  private final Methods methods;

  /** A calculator with the assumptions and devices of the methods. */
  public Calculator(Methods methods) {
    this.methods = methods.withoutRounding();
  }

  /**
   * What follows from some figures.
   *
   * @param figures by kind, in the unit of the kind; kinds that are names are refused
   * @param device the accelerator by name, or an empty string
   * @throws IllegalArgumentException if a figure is negative, has more than 64 digits, or has a
   *     kind whose value is a name; the sentence says which
   */
  public Estimates estimates(Map<FactKind, BigDecimal> figures, String device) {
    List<Fact> facts = new ArrayList<>();
    new TreeMap<>(figures)
        .forEach((kind, value) -> facts.add(GivenFigures.fact(kind, checked(kind, value), SOURCE)));
    if (!device.isEmpty()) {
      facts.add(GivenFigures.fact(FactKind.DEVICE_TYPE, device, SOURCE));
    }
    return methods.estimates(new ModelFacts(facts, List.of()));
  }

  /** What a device's name can mean, for a caller to say that it means nothing. */
  public Optional<Accelerators.Match> device(String name) {
    return methods.accelerators().find(name);
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
