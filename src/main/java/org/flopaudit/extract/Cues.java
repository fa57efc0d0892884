package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.quantity.Phrases;
import org.flopaudit.quantity.Token;

/** The phrases of {@code rulesets/lexicon/cues.table}, and where they stand in a passage. */
final class Cues {
  private static final String TABLE = "lexicon/cues.table";

  private final Phrases<Set<Sign>> phrases = Phrases.inAnyCase();

  private Cues() {}

  /**
   * Reads the table of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of the table
   */
  static Cues read(DataFolder folder) {
    Faults faults = new Faults();
    Cues cues = new Cues();
    for (TextTable.Row row : folder.rows(TABLE, 2, faults)) {
      row.word(0, Sign.class, "sign", faults)
          .ifPresent(sign -> row.spellings(1).forEach(phrase -> cues.add(phrase, sign)));
    }
    faults.throwIfAny();
    return cues;
  }

  /** A phrase may be a cue for several signs. */
  private void add(String phrase, Sign sign) {
    phrases.merge(phrase, EnumSet.of(sign), Cues::union);
  }

  private static Set<Sign> union(Set<Sign> a, Set<Sign> b) {
    EnumSet<Sign> both = EnumSet.copyOf(a);
    both.addAll(b);
    return both;
  }

  /**
   * The cues of a row of tokens, in order. Phrases may overlap ("fine-tuned version of" is also
   * "fine-tuned"), but a key stands for itself: "batch size per GPU" is not also a "batch size".
   */
  List<Cue> in(List<Token> tokens) {
    List<Cue> found = new ArrayList<>();
    int keyEnd = 0;
    for (int at = 0; at < tokens.size(); at++) {
      List<Phrases.Match<Set<Sign>>> matches = phrases.all(tokens, at);
      for (int i = matches.size() - 1; i >= 0; i--) {
        boolean mayBeKey = i == matches.size() - 1 && at >= keyEnd;
        keyEnd = Math.max(keyEnd, add(matches.get(i), at, mayBeKey, found));
      }
    }
    return found;
  }

  /** Adds the cues of a phrase, and answers where its key ends; 0 if it is none. */
  private static int add(
      Phrases.Match<Set<Sign>> phrase, int at, boolean mayBeKey, List<Cue> found) {
    int keyEnd = 0;
    for (Sign sign : phrase.meaning()) {
      if (!sign.isKey() || mayBeKey) {
        found.add(new Cue(sign, at, phrase.end()));
        keyEnd = sign.isKey() ? phrase.end() : keyEnd;
      }
    }
    return keyEnd;
  }
}
