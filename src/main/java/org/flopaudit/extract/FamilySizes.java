package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;

/** In a document of several sizes, a number of parameters says itself which variant it is about. */
final class FamilySizes {
  private FamilySizes() {}

  /** The facts, each number of parameters with its variant where the document has several sizes. */
  static List<Fact> named(List<Fact> facts) {
    Set<BigDecimal> sizes = new TreeSet<>();
    for (Fact fact : facts) {
      if (isOwnSize(fact)) {
        sizes.add(((Value.Amount) fact.value()).high());
      }
    }
    if (sizes.size() < 2) {
      return facts;
    }
    List<Fact> named = new ArrayList<>();
    for (Fact fact : facts) {
      named.add(isOwnSize(fact) ? named(fact) : fact);
    }
    return named;
  }

  private static boolean isOwnSize(Fact fact) {
    return fact.kind() == FactKind.PARAMETERS
        && fact.about() == Fact.About.SELF
        && fact.value() instanceof Value.Amount amount
        && !amount.isRange()
        && amount.high().precision() <= 4;
  }

  private static Fact named(Fact fact) {
    boolean sized = fact.model().filter(model -> !Sizes.in(model).isEmpty()).isPresent();
    if (sized) {
      return fact;
    }
    String size = Sizes.name(((Value.Amount) fact.value()).high());
    String model = fact.model().map(name -> name + " " + size).orElse(size);
    return new Fact(
        fact.kind(),
        fact.value(),
        fact.about(),
        Optional.of(model),
        fact.stage(),
        fact.bound(),
        fact.relation(),
        fact.basis(),
        fact.evidence());
  }
}
