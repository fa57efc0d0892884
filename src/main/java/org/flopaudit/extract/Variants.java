package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    Map<Set<String>, String> bySize = new LinkedHashMap<>();
    for (Fact fact : facts) {
      boolean sized = fact.kind() == FactKind.PARAMETERS && fact.about() == Fact.About.SELF;
      Set<String> sizes = sized ? fact.model().map(Sizes::in).orElse(Set.of()) : Set.of();
      if (sizes.size() == 1) {
        bySize.merge(sizes, fact.model().orElseThrow(), Variants::plainer);
      }
    }
    if (bySize.size() < 2) {
      return new Variants(List.of(), facts);
    }
    List<Fact> renamed = new ArrayList<>();
    for (Fact fact : facts) {
      renamed.add(fact.about() == Fact.About.SELF ? named(fact, bySize) : fact);
    }
    return new Variants(List.copyOf(bySize.values()), renamed);
  }

  /** Of two names for one size the shorter; of two as short the first. */
  private static String plainer(String a, String b) {
    return b.length() < a.length() ? b : a;
  }

  private static Fact named(Fact fact, Map<Set<String>, String> bySize) {
    Optional<String> variant =
        fact.model().filter(Variants::isPlain).map(Sizes::in).map(bySize::get);
    return variant.isEmpty()
        ? fact
        : new Fact(
            fact.kind(),
            fact.value(),
            fact.about(),
            variant,
            fact.stage(),
            fact.bound(),
            fact.relation(),
            fact.basis(),
            fact.evidence());
  }

  /** Whether a name is a family and a size and no edition such as "Instruct". */
  private static boolean isPlain(String name) {
    Set<String> words = new TreeSet<>(NameParts.words(name));
    words.removeIf(Sizes::isSize);
    return words.size() <= 1;
  }
}
