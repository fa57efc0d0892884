package org.flopaudit.extract;

import java.util.Optional;
import java.util.function.Predicate;
import org.flopaudit.document.Prose;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.quantity.Token;
import org.flopaudit.quantity.UnitHint;

/**
 * What the header of a row or a column says of its cells.
 *
 * @param column whether it heads a column
 * @param words what was recognised in it
 * @param hint the unit it gives
 */
record Header(boolean column, Recognised words, UnitHint hint) {
  private static final String CITATION = "#bib";
  private static final int LONGEST_LABEL = 3;

  /** The first key among its cues: what bare numbers below it count. */
  Optional<Sign> key() {
    return first(Sign::isKey);
  }

  /** The first of its signs that passes a test. */
  Optional<Sign> first(Predicate<Sign> test) {
    for (Cue cue : words.cues()) {
      if (test.test(cue.sign())) {
        return Optional.of(cue.sign());
      }
    }
    return Optional.empty();
  }

  /** Whether a sign is among its cues. */
  boolean has(Sign sign) {
    return words.has(sign);
  }

  /** Whether the header counts in units of a dimension. */
  boolean counts(Dimension dimension) {
    return hint.readings().stream().anyMatch(unit -> unit.dimension() == dimension);
  }

  /**
   * Whether it says what the numbers under it or beside it count: by a key, or a column by its
   * unit. One that names a model says whose they are.
   */
  boolean tellsWhatIsCounted() {
    return (key().isPresent() || (column && hasUnit())) && words.names().isEmpty();
  }

  private boolean hasUnit() {
    return hint.readings().stream().anyMatch(unit -> unit.dimension() != Dimension.OTHER);
  }

  /** Whether it names a model that the document is about. */
  boolean namesOwn() {
    return words.namesOwn();
  }

  /** Whether it names somebody else's model, by a known name or with a citation. */
  boolean namesOther() {
    return (!words.names().isEmpty() && !namesOwn()) || isCited();
  }

  private boolean isCited() {
    return words.prose().links().stream().anyMatch(link -> link.target().startsWith(CITATION));
  }

  /** Whether its words are those of a sign: it begins with it, or is short and ends in it. */
  boolean isNamed(Sign sign) {
    return has(sign)
        && words.cues().stream()
            .anyMatch(cue -> cue.sign() == sign && (cue.from() == 0 || endsShortLabel(cue)));
  }

  private boolean endsShortLabel(Cue cue) {
    boolean isShort = words.tokens().size() <= LONGEST_LABEL;
    boolean isLast = cue.to() == words.tokens().size();
    return isShort && isLast && !words.tokens().get(cue.from() - 1).is("_");
  }

  /** Whether no number stands in it. */
  boolean hasNoNumber() {
    return words.tokens().stream().noneMatch(token -> token.kind() == Token.Kind.NUMBER);
  }

  /** Its words without footnote marks. */
  String label() {
    return label(words.prose());
  }

  /** The words of a header or a cell without footnote marks. */
  static String label(Prose prose) {
    String text = prose.text().strip();
    int end = text.length();
    while (end > 0 && "*†‡^".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }
}
