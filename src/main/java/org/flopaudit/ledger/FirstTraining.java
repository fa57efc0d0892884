package org.flopaudit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.MethodName;
import org.flopaudit.fact.Stage;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.EdgeType;

/** The making of a model that was initialised from no other. */
final class FirstTraining {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final EntryWriter writer;
  private final Activity original;

  FirstTraining(EntryWriter writer, List<Edge> teachers) {
    this.writer = writer;
    this.original = original(teachers);
  }

  /** The first run by the way it was taught. */
  private static Activity original(List<Edge> teachers) {
    for (Edge edge : teachers) {
      if (edge.type() == EdgeType.KICKSTARTING) {
        return Activity.KICKSTARTING;
      }
      if (edge.type() == EdgeType.REINCARNATION) {
        return Activity.REINCARNATION;
      }
      if (edge.type() == EdgeType.DISTILLATION) {
        return Activity.DISTILLATION;
      }
    }
    return Activity.PRETRAINING;
  }

  /** The entries, the first run first. */
  List<Entry> entries() {
    Optional<Estimate> first = firstRun();
    List<Entry> entries = new ArrayList<>();
    entries.addAll(writer.stages(List.of(Stage.DISTILLATION), false));
    entries.addAll(writer.stages(Stages.FURTHER, false));
    boolean isTold = entries.stream().anyMatch(entry -> entry.activity() == original);
    if (first.isPresent() && !isStudentsRun(first.get())) {
      Entry run = entry(first.get(), entries);
      entries.add(0, mayBeStudentsRun(first.get()) ? EntryWriter.orNothing(run) : run);
    } else if (first.isEmpty() && !isTold) {
      entries.add(0, writer.unknown(original));
    }
    if (!first.map(FirstTraining::coversAll).orElse(false)) {
      entries.addAll(writer.undisclosed(entries));
    }
    return entries;
  }

  /** The best figure for the run that made the weights, whether or not it names its stage. */
  private Optional<Estimate> firstRun() {
    List<Estimate> candidates =
        writer.estimates().all().stream().filter(FirstTraining::canBeFirst).toList();
    return Estimates.best(candidates);
  }

  private static boolean canBeFirst(Estimate estimate) {
    return estimate
        .stage()
        .map(stage -> stage == Stage.PRETRAINING || stage == Stage.TOTAL)
        .orElse(true);
  }

  /** Whether a figure without a stage tells of a student's distillation, being about the same. */
  private boolean isStudentsRun(Estimate first) {
    return writer
        .estimates()
        .best(Stage.DISTILLATION)
        .filter(run -> isSameRun(run, first))
        .isPresent();
  }

  /** A student's pre-training is its distillation, unless the card means two runs of one size. */
  private boolean mayBeStudentsRun(Estimate first) {
    return original == Activity.DISTILLATION
        && first.stage().equals(Optional.of(Stage.PRETRAINING))
        && writer
            .estimates()
            .best(Stage.DISTILLATION)
            .filter(run -> run.method() != first.method())
            .filter(run -> run.likely().overlaps(first.likely()))
            .isPresent();
  }

  private static boolean isSameRun(Estimate run, Estimate other) {
    return other.stage().isEmpty()
        && other.value().compareTo(run.value().multiply(TWO)) <= 0
        && run.value().compareTo(other.value().multiply(TWO)) <= 0;
  }

  /** The first run; of a total, what the stages with figures of their own leave of it. */
  private Entry entry(Estimate estimate, List<Entry> stages) {
    Entry entry = writer.entry(original, estimate);
    if (!estimate.stage().equals(Optional.of(Stage.TOTAL)) || stages.isEmpty()) {
      return entry;
    }
    FlopRange others = stages.stream().map(Entry::compute).reduce(FlopRange.NONE, FlopRange::plus);
    return new Entry(
        entry.activity(),
        entry.model(),
        entry.actor(),
        entry.compute().minus(others),
        entry.derivation().assuming("the total includes later stages, " + others.text()),
        entry.missing());
  }

  /** Whether a figure is for everything that the developer did, as far as the card tells. */
  private static boolean coversAll(Estimate estimate) {
    boolean isNamedPretraining = estimate.stage().equals(Optional.of(Stage.PRETRAINING));
    return !isNamedPretraining && estimate.method() != MethodName.PARAMETERS_TIMES_TOKENS;
  }
}
