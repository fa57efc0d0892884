package org.flopaudit.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;

/**
 * Of two names for one base or one teacher keeps the fuller: "Llama 3" is Meta-Llama-3-8B. An id is
 * never dropped.
 */
final class FullerNames {
  private static final Set<FactKind> KINDS =
      EnumSet.of(FactKind.BASE_MODEL, FactKind.TEACHER_MODEL);

  private final SmallWords words;

  /** A chooser that knows the words of names. */
  FullerNames(SmallWords words) {
    this.words = words;
  }

  /** The facts without those whose name another fact of their kind gives more fully. */
  List<Fact> kept(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> facts.stream().noneMatch(other -> isFuller(other, fact)))
        .toList();
  }

  private boolean isFuller(Fact other, Fact fact) {
    return KINDS.contains(fact.kind())
        && fact.kind() == other.kind()
        && fact.about() == other.about()
        && fact.value().text().indexOf('/') < 0
        && (parts(other).includes(parts(fact)) || isSaidWithId(other, fact));
  }

  private NameParts parts(Fact fact) {
    return NameParts.of(fact.value().text(), words);
  }

  /** Whether both are one name by their letters, and the other has its organisation. */
  private static boolean isSaidWithId(Fact other, Fact fact) {
    String fuller = other.value().text();
    int slash = fuller.indexOf('/');
    return slash > 0
        && fact.model().equals(other.model())
        && Outline.squash(fuller.substring(slash + 1)).equals(Outline.squash(fact.value().text()));
  }
}
