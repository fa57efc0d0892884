package org.flopaudit.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  private static final Set<Sign> BLOCKERS = EnumSet.of(Sign.PLAN, Sign.WARMUP, Sign.SAVING);

  private final Reading reading;
  private final int token;
  private final Outline outline;
  private final List<Surrounding> above;

  /** A place in a reading. */
  Setting(Reading reading, int token, Outline outline, List<Surrounding> above) {
    this.reading = reading;
    this.token = token;
    this.outline = outline;
    this.above = above;
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

  /** Whether the passage, or a line above it, is where a card tells of its compute. */
  boolean isAboutCompute() {
    return reading.has(Sign.COMPUTE_SECTION)
        || above.stream()
            .flatMap(line -> line.cues().stream())
            .anyMatch(cue -> cue.sign() == Sign.COMPUTE_SECTION);
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
    for (Surrounding line : above) {
      Optional<Sign> sign = first(line.meaning(), test);
      if (sign.isPresent()) {
        return sign;
      }
    }
    return Optional.empty();
  }

  private static Optional<Sign> first(List<Cue> cues, Predicate<Sign> test) {
    return cues.stream().map(Cue::sign).filter(test).findFirst();
  }

  /** Whose model the place speaks of by what stands before it: a name behind is an object. */
  Owner subject() {
    Owner owner = Owner.before(reading, token, above);
    return owner.about() == Fact.About.SELF ? owner : Owner.OWN;
  }

  /** Whose model the place speaks of. */
  Owner owner() {
    return Owner.of(reading, token, above);
  }
}
