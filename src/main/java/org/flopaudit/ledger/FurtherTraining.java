package org.flopaudit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.MethodName;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Technique;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.EdgeType;

/** The making of a model that was initialised from others. */
final class FurtherTraining {
  /** A card of these repeats what its base's card says. */
  private static final Set<EdgeType> REPACKAGING = Set.of(EdgeType.QUANTIZATION, EdgeType.MERGE);

  private final EntryWriter writer;
  private final List<Edge> edges;
  private final FlopRange bases;
  private final boolean isByDeveloperOfBases;

  /**
   * The making of a derived model.
   *
   * @param edges to what it was made from; at least one
   * @param bases what the bases took, as far as their own documents tell
   * @param isByDeveloperOfBases whether one developer made them and the model
   */
  FurtherTraining(
      EntryWriter writer, List<Edge> edges, FlopRange bases, boolean isByDeveloperOfBases) {
    this.writer = writer;
    this.edges = List.copyOf(edges);
    this.bases = bases;
    this.isByDeveloperOfBases = isByDeveloperOfBases;
  }

  /** The entries, in the order in which such a model is made. */
  List<Entry> entries() {
    boolean isRepackaged = edges.stream().allMatch(edge -> REPACKAGING.contains(edge.type()));
    if (!isRepackaged) {
      return trained();
    }
    if (edges.get(0).type() == EdgeType.QUANTIZATION) {
      return List.of(writer.nothing(Activity.QUANTIZATION));
    }
    return isGrown() && !writer.estimates().all().isEmpty() ? trained() : merged();
  }

  private List<Entry> merged() {
    List<Entry> entries = new ArrayList<>();
    entries.add(writer.nothing(isGrown() ? Activity.EXPANSION : Activity.MERGE));
    entries.addAll(writer.stages(Stages.FURTHER, true));
    return entries;
  }

  private List<Entry> trained() {
    List<Entry> entries = new ArrayList<>(writer.stages(Stages.FURTHER, true));
    entries.addAll(writer.stages(List.of(Stage.DISTILLATION), true));
    if (entries.isEmpty()) {
      entries.add(withoutStage());
    }
    nameGrowth(entries);
    entries.addAll(writer.undisclosed(entries));
    return entries;
  }

  private Entry withoutStage() {
    List<Estimate> unnamed =
        writer.estimates().all().stream()
            .filter(estimate -> estimate.stage().map(Stage.TOTAL::equals).orElse(true))
            .toList();
    return Estimates.best(unnamed).map(this::ownPart).orElseGet(() -> writer.unknown(activity()));
  }

  /**
   * A figure without a stage on the card of a derived model. A developer who made the base too may
   * mean both together, unless the figure is less than the base alone.
   */
  private Entry ownPart(Estimate estimate) {
    Entry whole = writer.entry(activity(), estimate);
    if (estimate.method() == MethodName.TRAINER_LOG || !isByDeveloperOfBases) {
      return whole;
    }
    boolean isTotal = estimate.stage().equals(Optional.of(Stage.TOTAL));
    boolean isLessThanBases =
        whole.compute().high().map(most -> bases.low().compareTo(most) > 0).orElse(false);
    if (!isTotal && isLessThanBases) {
      return whole;
    }
    FlopRange rest = whole.compute().minus(bases);
    String assumption =
        isTotal ? "the total includes the base, " : "the figure may include the base, ";
    return new Entry(
        whole.activity(),
        whole.model(),
        whole.actor(),
        isTotal ? rest : rest.union(whole.compute()),
        whole.derivation().assuming(assumption + bases.text()),
        List.of("whether the figure of " + whole.model() + " includes its base"));
  }

  /** The training that follows growth is part of the growth, by whatever name the card calls it. */
  private void nameGrowth(List<Entry> entries) {
    boolean isNamed = entries.stream().anyMatch(entry -> entry.activity() == Activity.EXPANSION);
    if (activity() == Activity.EXPANSION && !isNamed) {
      Entry first = entries.get(0);
      entries.set(
          0,
          new Entry(
              Activity.EXPANSION,
              first.model(),
              first.actor(),
              first.compute(),
              first.derivation(),
              first.missing()));
    }
  }

  /** Whether the documents say that the model was grown from its base. */
  private boolean isGrown() {
    return writer.facts().all(FactKind.TECHNIQUE).stream()
        .anyMatch(fact -> fact.value().text().equals(Technique.EXPANSION.label()));
  }

  /** What the documents or the first edge say was done; without a word it is fine-tuning. */
  private Activity activity() {
    if (isGrown()) {
      return Activity.EXPANSION;
    }
    return edges.stream()
        .map(Edge::type)
        .filter(type -> !REPACKAGING.contains(type))
        .findFirst()
        .map(FurtherTraining::activity)
        .orElse(Activity.FINE_TUNING);
  }

  private static Activity activity(EdgeType type) {
    return switch (type) {
      case CONTINUED_PRETRAINING -> Activity.CONTINUED_PRETRAINING;
      case EXPANSION -> Activity.EXPANSION;
      case PRUNING -> Activity.PRUNING;
      case MERGE -> Activity.MERGE;
      case QUANTIZATION -> Activity.QUANTIZATION;
      case FINE_TUNE,
          ADAPTER,
          UNSPECIFIED,
          DISTILLATION,
          SYNTHETIC_DATA,
          KICKSTARTING,
          REINCARNATION ->
          Activity.FINE_TUNING;
    };
  }
}
