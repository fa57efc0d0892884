package org.flopaudit.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.document.Prose;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Span;

/** Whether the words of a cue are said, and said of the document's own model. */
final class Telling {
  private static final Set<Sign> USED_AS = EnumSet.of(Sign.BASE_AS, Sign.TEACHER_AS);

  /** Most tokens between a name and what is told of it. */
  private static final int LONGEST_LEAD = 16;

  /** The words of a link that are at least so many may be the title of a paper. */
  private static final int SHORTEST_TITLE = 4;

  private final Cue cue;
  private final Reading reading;

  private Telling(Cue cue, Reading reading) {
    this.cue = cue;
    this.reading = reading;
  }

  /**
   * Whether a cue is no more than a part of a name or of a title, or is hedged, or is told of
   * somebody else's model; "X was used as the teacher" is told of the model that was taught.
   */
  static boolean isIdle(Cue cue, Reading reading, Set<Hedge> hedges) {
    Telling telling = new Telling(cue, reading);
    return telling.isPartOfName()
        || telling.isCited()
        || (!USED_AS.contains(cue.sign()) && telling.isOfAnother())
        || hedges.stream().anyMatch(hedge -> hedge.isBefore(cue, reading));
  }

  /** Whether a passage speaks of the document's own model where a cue stands. */
  static boolean isAboutOwn(Cue cue, Reading reading) {
    return cue.from() <= 1
        || reading.has(Sign.OWN_VOICE)
        || reading.has(Sign.TRAINING)
        || reading.has(Sign.PRETRAINING)
        || reading.namesOwn();
  }

  /**
   * Whether the words are said of a name right before them, or of a part: "Samovar, based on X".
   */
  static boolean isAttributeOfAnother(Cue cue, Reading reading) {
    return isOfAspect(cue, reading)
        || reading.names().stream()
            .anyMatch(name -> name.known() && !name.own() && name.to() == cue.from());
  }

  /** "The tokenizer is based on X": only a part of the model is. */
  private static boolean isOfAspect(Cue cue, Reading reading) {
    int verb = reading.is(WordClass.TELLING_VERB, cue.from()) ? cue.from() : cue.from() - 1;
    return reading.is(WordClass.TELLING_VERB, verb) && reading.is(WordClass.ASPECT, verb - 1);
  }

  /** "samovar_fine_tuned_small" is a name, and "Samovar-finetuned" may be one. */
  private boolean isPartOfName() {
    return reading.isInName(cue.from()) || isJoinedBehind();
  }

  private boolean isJoinedBehind() {
    int next = cue.to();
    return next + 1 < reading.tokens().size()
        && reading.is(WordClass.JOINING, next)
        && !reading.tokens().get(next).spaced()
        && !reading.tokens().get(next + 1).spaced();
  }

  /** Whether the cue stands in the title of a paper, or is told by a paper: "[Doe, 2021] find". */
  private boolean isCited() {
    Span words = reading.span(cue.from(), cue.to());
    return reading.passage().prose().links().stream()
        .filter(link -> link.text().overlaps(words) ? isTitle(link) : link.text().start() == 0)
        .anyMatch(link -> reading.smallWords().standsIn(WordClass.PAPER_PAGE, link.target()));
  }

  /**
   * Whether a link's words can be a title; "trained by [a paper's title]" tells how all the same.
   */
  private boolean isTitle(Prose.Link link) {
    List<Token> tokens = reading.tokens();
    int first = 0;
    while (first < cue.from() && tokens.get(first).span().end() <= link.text().start()) {
      first++;
    }
    long words = tokens.stream().filter(token -> token.span().overlaps(link.text())).count();
    return words >= SHORTEST_TITLE && !reading.is(WordClass.WAY, first - 1);
  }

  // ---- of whom it is told

  private boolean isOfAnother() {
    return reading.names().stream()
        .filter(name -> name.to() <= cue.from() && cue.from() - name.to() <= LONGEST_LEAD)
        .reduce((first, second) -> second)
        .filter(name -> !name.own() && reading.clause(cue.from()).start() <= name.from())
        .filter(this::isSubject)
        .isPresent();
  }

  /** "Samovar was", "Samovar, which was", "Samovar, a". */
  private boolean isSubject(NameMention name) {
    int next = name.to();
    boolean isCommaBehind = next < cue.from() && reading.tokens().get(next).is(",");
    int told = isCommaBehind ? next + 1 : next;
    return told < cue.from()
        && (reading.is(WordClass.RELATIVE, told)
            || (isCommaBehind
                ? reading.is(WordClass.INDEFINITE, told)
                : reading.is(WordClass.TELLING_VERB, told)));
  }
}
