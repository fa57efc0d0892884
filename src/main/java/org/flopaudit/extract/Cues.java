package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.EnumSet;
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

/** The phrases of {@code rulesets/lexicon/cues.table}, and where they stand in a passage. */
final class Cues {
  private static final String LINK = "link";

  private final Phrases<Set<Sign>> phrases = Phrases.inAnyCase();
  private final Set<String> links = new HashSet<>();

  private Cues() {}

  /**
   * Reads the table of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of the table
   */
  static Cues read(DataFolder folder) {
    Faults faults = new Faults();
    Cues cues = new Cues();
    for (TextTable.Row row : TextTable.rows(folder.read("lexicon/cues.table"), 2, faults)) {
      if (row.field(0).equals(LINK)) {
        cues.links.addAll(row.spellings(1));
      } else {
        sign(row, faults).ifPresent(sign -> row.spellings(1).forEach(s -> cues.add(s, sign)));
      }
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

  private static Optional<Sign> sign(TextTable.Row row, Faults faults) {
    List<String> known = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      String word = sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(row.field(0))) {
        return Optional.of(sign);
      }
      known.add(word);
    }
    row.fault(faults, Faults.unknown("sign", row.field(0), known));
    return Optional.empty();
  }

  /** Whether a token may stand between a key and its number: "batch size was set to 256". */
  boolean isLink(Token token) {
    return token.kind() == Token.Kind.SYMBOL || links.contains(token.folded());
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
        int end = matches.get(i).end();
        for (Sign sign : matches.get(i).meaning()) {
          if (!sign.isKey()) {
            found.add(new Cue(sign, at, end));
          } else if (i == matches.size() - 1 && at >= keyEnd) {
            found.add(new Cue(sign, at, end));
          }
        }
      }
      boolean keyed =
          at >= keyEnd
              && !matches.isEmpty()
              && matches.get(matches.size() - 1).meaning().stream().anyMatch(Sign::isKey);
      keyEnd = keyed ? matches.get(matches.size() - 1).end() : keyEnd;
    }
    return found;
  }
}
