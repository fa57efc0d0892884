package org.flopaudit.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.flopaudit.document.Prose;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.Stage;
import org.flopaudit.source.Span;

/**
 * Answers, for a place in a reading, what it is about: training or something else, which stage, and
 * whose model. Looks first in the clause, then in the sentence, then in the headers of a table,
 * then in the headings above, innermost first; the nearest cue wins, a tie goes to the left.
 */
final class Setting {
  private static final Set<Sign> ROLES = EnumSet.of(Sign.TRAINING, Sign.INFERENCE, Sign.EVALUATION);
  private static final int LONGEST_LABEL = 40;
  private static final Set<Sign> BLOCKERS = EnumSet.of(Sign.PLAN, Sign.WARMUP, Sign.SAVING);

  private final Reading reading;
  private final int token;
  private final Outline outline;
  private final List<HeadingReading> headings;

  /** A place in a reading. */
  Setting(Reading reading, int token, Outline outline, List<HeadingReading> headings) {
    this.reading = reading;
    this.token = token;
    this.outline = outline;
    this.headings = headings;
  }

  /** Whether what stands here belongs to training: a training cue is nearer than any other. */
  boolean isTraining() {
    return !isBlocked()
        && role().map(sign -> sign == Sign.TRAINING || sign.isStage()).orElse(false);
  }

  /** Whether nothing says that what stands here belongs to something else than training. */
  boolean mayBeTraining() {
    return !isBlocked() && role().map(sign -> sign == Sign.TRAINING || sign.isStage()).orElse(true);
  }

  /** Whether the nearest cue speaks of running the model. */
  boolean isInference() {
    return role().filter(sign -> sign == Sign.INFERENCE).isPresent();
  }

  /** Whether the nearest cue speaks of evaluating the model. */
  boolean isEvaluation() {
    return role().filter(sign -> sign == Sign.EVALUATION).isPresent();
  }

  /** Whether the clause speaks of a plan, a saving, a warm-up. */
  boolean isBlocked() {
    Span clause = reading.clause(token);
    return reading.table().running()
        || BLOCKERS.stream()
            .anyMatch(
                sign ->
                    reading.has(sign, clause)
                        || reading.headers().stream().anyMatch(header -> header.has(sign)));
  }

  /** Whether the passage itself, and not only a heading above it, speaks of training. */
  boolean isTrainingHere() {
    return isTraining()
        && (reading.table().configuration()
            || reading.cues().stream()
                .anyMatch(cue -> cue.sign() == Sign.TRAINING || cue.sign().isStage()));
  }

  /** What the nearest cue says this place is about. */
  Optional<Sign> role() {
    return find(sign -> ROLES.contains(sign) || (sign.isStage() && sign != Sign.TOTAL));
  }

  /** The stage that the nearest stage cue names, or the document's own. */
  Optional<Stage> stage() {
    Optional<Sign> sign = find(Sign::isStage);
    return sign.isPresent() ? sign.map(s -> Stage.valueOf(s.name())) : outline.stage();
  }

  private Optional<Sign> find(Predicate<Sign> test) {
    Optional<Cue> near = reading.nearest(token, reading.clause(token), test);
    if (near.isEmpty()) {
      near = reading.nearest(token, reading.all(), test);
    }
    if (near.isPresent()) {
      return near.map(Cue::sign);
    }
    for (Header header : reading.headers()) {
      Optional<Sign> sign = first(header.cues(), test);
      if (sign.isPresent()) {
        return sign;
      }
    }
    for (HeadingReading heading : headings) {
      Optional<Sign> sign = first(heading.cues(), test);
      if (sign.isPresent()) {
        return sign;
      }
    }
    return Optional.empty();
  }

  private static Optional<Sign> first(List<Cue> cues, Predicate<Sign> test) {
    return cues.stream().map(Cue::sign).filter(test).findFirst();
  }

  // ---- whose model

  /**
   * Whose fact it is.
   *
   * @param about the document's own model, or another's
   * @param model the variant, or the other's name
   */
  record Owner(Fact.About about, Optional<String> model) {
    static final Owner OWN = new Owner(Fact.About.SELF, Optional.empty());
  }

  /** Whose model the place speaks of. */
  Owner owner() {
    return reading.passage().cell().isPresent() ? ownerOfCell() : ownerInSentence();
  }

  /** The owner of a cell: models stand in its row where a column gives the key, else above it. */
  private Owner ownerOfCell() {
    boolean columnKeyed =
        reading.headers().stream().anyMatch(header -> header.column() && header.key().isPresent());
    List<Header> naming =
        reading.headers().stream()
            .filter(header -> header.column() != columnKeyed && header.key().isEmpty())
            .toList();
    Optional<Header> own = naming.stream().filter(Header::namesOwn).findFirst();
    if (own.isPresent()) {
      return new Owner(Fact.About.SELF, own.map(header -> label(header.prose())));
    }
    Optional<Header> other = naming.stream().filter(Header::namesOther).findFirst();
    if (other.isPresent()) {
      return new Owner(Fact.About.OTHER, other.map(header -> label(header.prose())));
    }
    for (Header header : naming) {
      Optional<Owner> owner = ownerOf(header);
      if (owner.isPresent()) {
        return owner.get();
      }
    }
    return Owner.OWN;
  }

  private Optional<Owner> ownerOf(Header header) {
    String text = label(header.prose());
    boolean size = !Sizes.in(text).isEmpty();
    boolean ofModels = !header.column() && reading.table().modelColumn().isPresent();
    if (ofModels && reading.table().comparison() && !size) {
      return Optional.of(new Owner(Fact.About.OTHER, Optional.of(text)));
    }
    return !text.isEmpty() && text.length() <= LONGEST_LABEL && (size || ofModels)
        ? Optional.of(new Owner(Fact.About.SELF, Optional.of(text)))
        : Optional.empty();
  }

  /** A header's words without footnote marks. */
  private static String label(Prose prose) {
    String text = prose.text().strip();
    int end = text.length();
    while (end > 0 && "*†‡^".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  private Owner ownerInSentence() {
    Span clause = reading.clause(token);
    NameMention own = null;
    NameMention other = null;
    for (NameMention name : reading.names()) {
      boolean near = clause.start() <= name.from() && name.to() <= clause.end();
      if (!near) {
        continue;
      }
      if (name.own() && (own == null || name.to() <= token)) {
        own = name;
      } else if (!name.own() && isSubject(name, clause)) {
        other = name;
      }
    }
    if (other != null && own == null) {
      return new Owner(Fact.About.OTHER, Optional.of(other.text()));
    }
    return own == null ? ownerInHeadings() : new Owner(Fact.About.SELF, Optional.of(own.text()));
  }

  /** The variant that the innermost heading names, if it names one. */
  private Owner ownerInHeadings() {
    for (HeadingReading heading : headings) {
      if (heading.level() > 1 && !heading.names().isEmpty()) {
        NameMention name = heading.names().get(0);
        return new Owner(name.own() ? Fact.About.SELF : Fact.About.OTHER, Optional.of(name.text()));
      }
    }
    return Owner.OWN;
  }

  /** Whether another's name stands where the subject of the clause stands, before the number. */
  private boolean isSubject(NameMention name, Span clause) {
    if (name.from() >= token) {
      return false;
    }
    for (int i = clause.start(); i < name.from(); i++) {
      String word = reading.tokens().get(i).folded();
      boolean article =
          word.equals("the")
              || word.equals("original")
              || word.equals("while")
              || word.equals("for")
              || word.equals("and")
              || word.equals(",")
              || word.equals("-")
              || word.equals("meta")
              || word.equals("openai");
      if (!article) {
        return false;
      }
    }
    return true;
  }
}
