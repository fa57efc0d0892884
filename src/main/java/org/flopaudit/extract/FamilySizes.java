package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;

/** In a document of several sizes, a number of parameters says itself which variant it is about. */
final class FamilySizes {
  private static final int MOST_DIGITS = 4;

  private FamilySizes() {}

  /** The facts, each number of parameters with its variant where the document has several sizes. */
  static List<Fact> named(List<Fact> facts) {
    Set<BigDecimal> sizes = new TreeSet<>();
    facts.forEach(fact -> size(fact).ifPresent(sizes::add));
    return sizes.size() < 2 ? facts : facts.stream().map(FamilySizes::named).toList();
  }

  /** The size of an own variant, if the fact gives one; a number of many digits names nothing. */
  private static Optional<BigDecimal> size(Fact fact) {
    return fact.kind() == FactKind.PARAMETERS && fact.isOwn()
        ? fact.amount()
            .filter(amount -> !amount.isRange())
            .map(Value.Amount::high)
            .filter(size -> size.precision() <= MOST_DIGITS)
        : Optional.empty();
  }

  /**
   * A size that contradicts the name, as the 13B of "the 111M, 256M and 13B models", is its own.
   */
  private static Fact named(Fact fact) {
    Optional<String> size = size(fact).map(Sizes::name);
    boolean isSize = fact.model().filter(Sizes::isSize).isPresent();
    boolean isNamed = fact.model().filter(model -> !Sizes.in(model).isEmpty()).isPresent();
    if (size.isEmpty() || (isNamed && !isSize)) {
      return fact;
    }
    return fact.withModel(
        isSize
            ? size.get()
            : fact.model().map(model -> model + " " + size.get()).orElse(size.get()));
  }
}
