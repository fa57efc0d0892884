package org.flopaudit.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.quantity.Phrases;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Span;

/** Families of models, read from {@code rulesets/lexicon/models.table}. */
final class ModelFamilies {
  private static final String TABLE = "lexicon/models.table";
  private static final int SHORTEST = 2;
  private static final int SHORTEST_BEGINNING = 4;
  private static final char ANY_BEGINNING = '*';

  private final Set<String> spellings = new HashSet<>();
  private final Set<String> squashed = new HashSet<>();
  private final Set<String> endings = new HashSet<>();
  private final Set<String> foldedEndings = new HashSet<>();
  private final Phrases<Set<String>> phrases = Phrases.inAnyCase();

  private final SmallWords words;

  private ModelFamilies(SmallWords words) {
    this.words = words;
  }

  /**
   * Reads the table of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of the table
   */
  static ModelFamilies read(DataFolder folder, SmallWords words) {
    Faults faults = new Faults();
    ModelFamilies families = new ModelFamilies(words);
    for (TextTable.Row row : folder.rows(TABLE, 2, faults)) {
      row.spellings(1).forEach(families::add);
    }
    faults.throwIfAny();
    return families;
  }

  private void add(String spelling) {
    if (spelling.charAt(0) == ANY_BEGINNING) {
      endings.add(spelling.substring(1));
      foldedEndings.add(spelling.substring(1).toLowerCase(Locale.ROOT));
      return;
    }
    spellings.add(spelling);
    phrases.merge(spelling, Set.of(spelling), ModelFamilies::union);
    String family = NameParts.of(spelling, words).family();
    if (family.length() >= SHORTEST) {
      squashed.add(family);
    }
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }

  /** Whether a name stands in the table as it is. */
  boolean has(String name) {
    return spellings.contains(name);
  }

  /**
   * Whether a name is of a family: it stands in the table, or its letters begin as a family does.
   *
   * @param parts the name taken apart
   */
  boolean include(String name, NameParts parts) {
    String family = parts.family();
    if (spellings.contains(name)
        || squashed.contains(family)
        || isEndingOfWord(name)
        || startsWithNumbered(name)) {
      return true;
    }
    if (words.has(WordClass.NO_FAMILY, family)) {
      return false;
    }
    // "DistilGPT2" and the like are families of their own; here "llamachat" begins with "llama"
    for (int end = SHORTEST_BEGINNING; end < family.length(); end++) {
      if (squashed.contains(family.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first word of a name is a family with a number in it: the T5 of "T5-small". */
  private boolean startsWithNumbered(String name) {
    String first =
        NameParts.words(name.substring(name.lastIndexOf('/') + 1)).stream().findFirst().orElse("");
    return first.chars().anyMatch(Character::isDigit) && spellings.contains(first);
  }

  /** Whether a word is made of the ending of a family and is none of its names: "KoBERT". */
  boolean isCoined(String word) {
    return hasEnding(word) && !has(word);
  }

  /**
   * Whether a word in a name ends as the names of a family do; where hyphens join it of words in
   * lower case, in any case: "rubert-base-cased", but neither "Robert-Koch" nor "robert".
   */
  boolean isEndingOfWord(String name) {
    boolean isJoined = name.indexOf('-') > 0 && name.chars().noneMatch(Character::isUpperCase);
    return hasEnding(name) || (isJoined && hasEnding(name, foldedEndings));
  }

  /** Whether a word in a name ends as the names of a family do, and has letters before that. */
  private boolean hasEnding(String name) {
    return hasEnding(name, endings);
  }

  private static boolean hasEnding(String name, Set<String> endings) {
    return standsIn(name, endings)
        && NameParts.words(name.substring(name.lastIndexOf('/') + 1)).stream()
            .anyMatch(
                word ->
                    endings.stream()
                        .anyMatch(end -> word.endsWith(end) && word.length() > end.length()));
  }

  /** Whether an ending stands anywhere in a name; almost every word of a text is done with here. */
  private static boolean standsIn(String name, Set<String> endings) {
    for (String ending : endings) {
      if (name.contains(ending)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The token after a family's spelling that begins at a token, or that token itself; case counts.
   *
   * @param text what the tokens are of
   */
  int end(String text, List<Token> tokens, int at) {
    Optional<Phrases.Match<Set<String>>> phrase = phrases.longest(tokens, at);
    if (phrase.isEmpty()) {
      return hasEnding(tokens.get(at).text()) ? at + 1 : at;
    }
    int end = phrase.get().end();
    Span span = tokens.get(at).span().union(tokens.get(end - 1).span());
    String written = text.substring(span.start(), span.end());
    return phrase.get().meaning().contains(written) ? end : at;
  }
}
