package org.flopaudit.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Technique;
import org.flopaudit.quantity.Token;

/**
 * The tuned editions of a document's models, such as "Instruct": where there is one of them, and
 * the document says that something was instruction-tuned, that edition was.
 */
final class Editions {
  private final SmallWords words;
  private final Map<String, String> seen = new LinkedHashMap<>();

  /** The editions of a document that has named none so far. */
  Editions(SmallWords words) {
    this.words = words;
  }

  /** Notes the editions that the document's own models have in a reading. */
  void note(Reading reading) {
    if (!mayName(reading)) {
      return;
    }
    for (NameMention name : reading.names()) {
      if (name.own()) {
        note(name.text());
      }
    }
  }

  /** Names are dear to find; without such a word there is none to note, unless a link hides it. */
  private boolean mayName(Reading reading) {
    return !reading.passage().prose().links().isEmpty()
        || reading.tokens().stream().anyMatch(this::mayTell);
  }

  private boolean mayTell(Token token) {
    return token.kind() == Token.Kind.NAME
        ? words.standsIn(WordClass.TUNED_EDITION, token.folded())
        : words.has(WordClass.TUNED_EDITION, token.folded());
  }

  /** Notes the edition that a name of the document's own model tells. */
  void note(String name) {
    edition(name).ifPresent(edition -> seen.putIfAbsent(edition.toLowerCase(Locale.ROOT), edition));
  }

  private Optional<String> edition(String name) {
    return NameParts.words(name).stream()
        .filter(word -> words.has(WordClass.TUNED_EDITION, word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The facts, those of instruction tuning with the one edition that there is. */
  List<Fact> named(List<Fact> facts) {
    if (seen.size() != 1) {
      return facts;
    }
    String edition = seen.values().iterator().next();
    return facts.stream().map(fact -> isOfTuning(fact) ? fact.withModel(edition) : fact).toList();
  }

  private boolean isOfTuning(Fact fact) {
    return fact.isOwn()
        && fact.kind() == FactKind.TECHNIQUE
        && fact.value().text().equals(Technique.FINE_TUNING.label())
        && fact.model().filter(this::isVariant).isEmpty()
        && words.standsIn(WordClass.TUNING, fact.evidence().quote().toLowerCase(Locale.ROOT));
  }

  private boolean isVariant(String model) {
    return edition(model).isPresent() || !Sizes.in(model).isEmpty();
  }
}
