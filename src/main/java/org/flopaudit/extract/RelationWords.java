package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.fact.Relation;

/**
 * Words for how a model came from its base, where front matter names the base: the card's own word,
 * its tags, the name of its repository. Read from {@code rulesets/lexicon/relations.table}.
 */
final class RelationWords {
  private static final String TABLE = "lexicon/relations.table";

  private record Entry(
      Relation relation, List<String> declared, List<String> tags, List<String> ofPath) {

    boolean isInferred(Set<String> cardTags, String path) {
      return tags.stream().anyMatch(cardTags::contains) || isIn(path);
    }

    boolean isIn(String path) {
      return ofPath.stream().anyMatch(word -> path.contains("-" + word));
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  private RelationWords() {}

  /**
   * Reads the table of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of the table
   */
  static RelationWords read(DataFolder folder) {
    Faults faults = new Faults();
    RelationWords words = new RelationWords();
    for (TextTable.Row row : folder.rows(TABLE, 4, faults)) {
      row.word(0, Relation.class, "relation", faults)
          .map(
              relation -> new Entry(relation, row.spellings(1), row.spellings(2), row.spellings(3)))
          .ifPresent(words.entries::add);
    }
    faults.throwIfAny();
    return words;
  }

  /** The relation that a card's own word for it names, given in lower case. */
  Optional<Relation> declared(String word) {
    return entries.stream()
        .filter(entry -> entry.declared().contains(word))
        .map(Entry::relation)
        .findFirst();
  }

  /**
   * The relation that tags or the repository's name tell; without either a fine-tune.
   *
   * @param tags the tags of the card, in lower case
   * @param path the path of the card, in lower case
   */
  Relation inferred(Set<String> tags, String path) {
    return entries.stream()
        .filter(entry -> entry.isInferred(tags, path))
        .map(Entry::relation)
        .findFirst()
        .orElse(Relation.FINE_TUNE);
  }

  /** The relation that the name of a repository tells, if it tells one. */
  Optional<Relation> ofPath(String path) {
    String folded = path.toLowerCase(Locale.ROOT);
    return entries.stream().filter(entry -> entry.isIn(folded)).map(Entry::relation).findFirst();
  }
}
