package org.flopaudit.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;

/**
 * The several models that one document describes, told by their own numbers of parameters. A fact
 * that names one of them in other words ("Foo 7B" for "7B") is given the same name, so that the
 * facts of one model can be found together.
 *
 * @param names the variants, in the order of the document; empty where it describes one model
 * @param facts the facts under these names
 */
record Variants(List<String> names, List<Fact> facts) {

  /** The variants of a document's facts. */
  static Variants of(List<Fact> facts) {
    Map<Set<String>, String> bySize = bySize(facts);
    if (bySize.size() < 2) {
      return new Variants(List.of(), facts);
    }
    List<Fact> renamed =
        facts.stream().map(fact -> fact.isOwn() ? named(fact, bySize) : fact).toList();
    return new Variants(List.copyOf(bySize.values()), renamed);
  }

  private static Map<Set<String>, String> bySize(List<Fact> facts) {
    Map<Set<String>, String> bySize = new LinkedHashMap<>();
    for (Fact fact : facts) {
      boolean tellsSize = fact.kind() == FactKind.PARAMETERS && fact.isOwn();
      Set<String> sizes = tellsSize ? fact.model().map(Sizes::in).orElse(Set.of()) : Set.of();
      if (sizes.size() == 1) {
        bySize.merge(near(sizes, bySize), fact.model().orElseThrow(), Variants::plainer);
      }
    }
    return bySize;
  }

  /**
   * The size among those known that is nearly this one: a 16B model may count 15.29B in a table.
   */
  private static Set<String> near(Set<String> sizes, Map<Set<String>, String> bySize) {
    return bySize.keySet().stream()
        .filter(known -> Sizes.areNear(known, sizes))
        .findFirst()
        .orElse(sizes);
  }

  /** Of two names for one size the shorter; of two as short the first. */
  private static String plainer(String a, String b) {
    return b.length() < a.length() ? b : a;
  }

  private static Fact named(Fact fact, Map<Set<String>, String> bySize) {
    return fact.model()
        .filter(Variants::isPlain)
        .map(model -> near(Sizes.in(model), bySize))
        .map(bySize::get)
        .map(fact::withModel)
        .orElse(fact);
  }

  /** Whether a name is a family and a size and no edition such as "Instruct". */
  private static boolean isPlain(String name) {
    return NameParts.words(name).stream().filter(word -> !Sizes.isSize(word)).distinct().count()
        <= 1;
  }
}
