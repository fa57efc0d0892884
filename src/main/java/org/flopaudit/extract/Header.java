package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import org.flopaudit.document.Prose;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.quantity.Token;
import org.flopaudit.quantity.UnitHint;

/**
 * What the header of a row or a column says of its cells.
 *
 * @param column whether it heads a column
 * @param prose its words
 * @param tokens its tokens
 * @param cues its cues
 * @param names the names of models in it
 * @param hint the unit it gives
 */
record Header(
    boolean column,
    Prose prose,
    List<Token> tokens,
    List<Cue> cues,
    List<NameMention> names,
    UnitHint hint) {

  /** The first key among its cues: what bare numbers below it count. */
  Optional<Sign> key() {
    return cues.stream().map(Cue::sign).filter(Sign::isKey).findFirst();
  }

  /** Whether the header counts in units of a dimension. */
  boolean counts(Dimension dimension) {
    return hint.readings().stream().anyMatch(unit -> unit.dimension() == dimension);
  }

  /** Whether it names a model that the document is about. */
  boolean namesOwn() {
    return names.stream().anyMatch(NameMention::own);
  }

  /** Whether it names somebody else's model, by a known name or with a citation. */
  boolean namesOther() {
    return (!names.isEmpty() && !namesOwn())
        || prose.links().stream().anyMatch(link -> link.target().startsWith("#bib"));
  }

  /** Whether it begins with a sign. */
  boolean isNamed(Sign sign) {
    return cues.stream()
        .anyMatch(
            cue ->
                cue.sign() == sign
                    && (cue.from() == 0
                        || (cue.to() == tokens.size()
                            && tokens.size() <= 3
                            && !tokens.get(cue.from() - 1).is("_"))));
  }

  /** Whether a sign is among its cues. */
  boolean has(Sign sign) {
    return cues.stream().anyMatch(cue -> cue.sign() == sign);
  }
}
