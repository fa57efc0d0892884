package org.flopaudit.extract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;
import org.flopaudit.source.Evidence;

/**
 * Answers, for a place in a reading, what it is about: training or something else, which stage, and
 * whose model. Looks first in the clause, then in the sentence, then in the headers of a table,
 * then in the lines above, the nearest first; the nearest cue wins, a tie goes to the left.
 */
final class Setting {
  private static final Set<Sign> ROLES = EnumSet.of(Sign.TRAINING, Sign.INFERENCE, Sign.EVALUATION);
  private static final Set<Sign> BLOCKERS = EnumSet.of(Sign.PLAN, Sign.SAVING);

  private static final Set<FactKind> SUMMED_UP =
      EnumSet.of(
          FactKind.TRAINING_TOKENS,
          FactKind.TRAINING_COMPUTE,
          FactKind.DEVICE_HOURS,
          FactKind.TRAINING_TIME,
          FactKind.TRAINING_COST,
          FactKind.ENERGY,
          FactKind.EMISSIONS);

  private static final int FARTHEST_CONTRAST = 8;

  private final Reading reading;
  private final int token;
  private final Lazy<Optional<Sign>> role = new Lazy<>(() -> find(Setting::isRole));
  private final Lazy<Boolean> blocked = new Lazy<>(this::findBlocker);

  /** A place in a reading. */
  Setting(Reading reading, int token) {
    this.reading = reading;
    this.token = token;
  }

  // ---- training or something else

  /** Whether what stands here belongs to training: a training cue is nearer than any other. */
  boolean isTraining() {
    return !isBlocked() && role().filter(Sign::isOfTraining).isPresent();
  }

  /** Whether nothing says that what stands here belongs to something else than training. */
  boolean mayBeTraining() {
    return !isBlocked() && role().map(Sign::isOfTraining).orElse(true);
  }

  /** Whether the passage itself, and not only a line above it, speaks of training. */
  boolean isTrainingHere() {
    return isTraining()
        && (reading.table().configuration()
            || reading.cues().stream().map(Cue::sign).anyMatch(Sign::isOfTraining));
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
    return blocked.get();
  }

  private boolean findBlocker() {
    return reading.table().running()
        || isContrasted()
        || isOfWarmup()
        || BLOCKERS.stream()
            .anyMatch(sign -> reading.hasNear(sign, token) || reading.isHeaded(sign));
  }

  /** "Warmup for 5000 steps, 7 epochs": up to the next comma the steps are those of the warm-up. */
  private boolean isOfWarmup() {
    return reading.isHeaded(Sign.WARMUP)
        || reading.has(Sign.WARMUP, cue -> reading.hasNoComma(cue.from(), token));
  }

  /** "Instead of 128 GPUs", "vs. 6,250 GPU days": what the model was not trained with. */
  private boolean isContrasted() {
    return reading.has(
        Sign.CONTRAST,
        cue -> cue.isRightBefore(token, FARTHEST_CONTRAST) && reading.hasNoComma(cue.to(), token));
  }

  /** Whether the passage, or a line above it, is where a card tells of its compute. */
  boolean isAboutCompute() {
    return reading.has(Sign.COMPUTE_SECTION)
        || reading.above().stream().anyMatch(line -> line.words().has(Sign.COMPUTE_SECTION));
  }

  /** What the nearest cue says this place is about. */
  Optional<Sign> role() {
    return role.get();
  }

  private static boolean isRole(Sign sign) {
    return ROLES.contains(sign) || (sign.isStage() && sign != Sign.TOTAL);
  }

  // ---- which stage

  /** The stage that the nearest stage cue names; "in total" is none. */
  Optional<Stage> stage() {
    return find(sign -> sign.isStage() && sign != Sign.TOTAL).flatMap(Sign::stage);
  }

  /** The stage of an amount of a kind: what several stages spend can be told "in total". */
  private Optional<Stage> stage(FactKind kind) {
    return SUMMED_UP.contains(kind) ? find(Sign::isStage).flatMap(Sign::stage) : stage();
  }

  private Optional<Sign> find(Predicate<Sign> test) {
    return reading
        .nearest(token, reading.segment(token), test)
        .or(() -> reading.nearest(token, reading.clause(token), test))
        .or(() -> reading.nearest(token, reading.all(), test))
        .map(Cue::sign)
        .or(() -> inHeaders(test))
        .or(() -> inLinesAbove(test));
  }

  private Optional<Sign> inHeaders(Predicate<Sign> test) {
    return reading.headers().stream()
        .map(header -> header.first(test))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What the nearest line above says; a part about compute is of no use that stands above it. */
  private Optional<Sign> inLinesAbove(Predicate<Sign> test) {
    Predicate<Sign> asked = test;
    for (Surrounding line : reading.above()) {
      Optional<Sign> sign = line.first(asked);
      if (sign.isPresent()) {
        return sign;
      }
      asked = line.headsCompute() ? test.and(Sign::isOfTraining) : asked;
    }
    return Optional.empty();
  }

  // ---- whose model

  /** Whose model the place speaks of. */
  Owner owner() {
    return Owners.at(reading, token);
  }

  /** Puts an amount or a device that stands here down to the model the place speaks of. */
  Attribution ofAmount(FactKind kind, Evidence evidence) {
    return new Attribution(owner(), stage(kind), evidence);
  }

  /** Puts a name that stands in a cell here down to the model of its row or its column. */
  Attribution ofCell(Evidence evidence) {
    Owner owner =
        reading
            .ownHeader()
            .map(header -> Owner.own(header.label()))
            .orElseGet(() -> Owners.subject(reading, token));
    return new Attribution(owner, stage(), evidence);
  }

  /** Puts what is told here of a model's making down to the subject: a name behind is an object. */
  Attribution ofMaking(Evidence evidence) {
    return new Attribution(Owners.subject(reading, token), stage(), evidence);
  }
}
