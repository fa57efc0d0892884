package org.flopaudit.extract;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.quantity.Token;

/** The small words of {@code rulesets/lexicon/small-words.table}, by their class. */
final class SmallWords {
  private static final String TABLE = "lexicon/small-words.table";

  private final Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);

  private SmallWords() {}

  /**
   * Reads the table of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of the table
   */
  static SmallWords read(DataFolder folder) {
    Faults faults = new Faults();
    SmallWords words = new SmallWords();
    for (TextTable.Row row : folder.rows(TABLE, 2, faults)) {
      row.word(0, WordClass.class, "class of words", faults)
          .ifPresent(wordClass -> words.add(wordClass, row.spellings(1)));
    }
    faults.throwIfAny();
    return words;
  }

  private void add(WordClass wordClass, List<String> spellings) {
    words.computeIfAbsent(wordClass, c -> new HashSet<>()).addAll(spellings);
  }

  /** Whether a token is a word or a mark of a class. */
  boolean is(WordClass wordClass, Token token) {
    return has(wordClass, token.folded()) || wordClass.hasMark(token.folded());
  }

  /** Whether the words of a class have this one; it is given in lower case. */
  boolean has(WordClass wordClass, String folded) {
    return of(wordClass).contains(folded);
  }

  /** Whether a word ends in one of a class; it is given in lower case. */
  boolean isEnding(WordClass wordClass, String folded) {
    for (String word : of(wordClass)) {
      if (folded.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of a class stands anywhere in a text; it is given in lower case. */
  boolean standsIn(WordClass wordClass, String folded) {
    for (String word : of(wordClass)) {
      if (folded.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> of(WordClass wordClass) {
    return words.getOrDefault(wordClass, Set.of());
  }
}
