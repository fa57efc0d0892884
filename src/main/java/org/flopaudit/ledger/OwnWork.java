package org.flopaudit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.MethodName;
import org.flopaudit.estimate.Methods;
import org.flopaudit.estimate.ModelFacts;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Technique;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.EdgeType;
import org.flopaudit.lineage.Model;

/** What the making of one model itself took, its bases and teachers left out. */
final class OwnWork {
  /** A card of these repeats what its base's card says. */
  private static final Set<EdgeType> REPACKAGING = Set.of(EdgeType.QUANTIZATION, EdgeType.MERGE);

  private static final List<FactKind> OF_A_RUN =
      List.of(
          FactKind.TRAINING_COMPUTE,
          FactKind.TRAINING_TOKENS,
          FactKind.TRAINING_EXAMPLES,
          FactKind.DEVICE_HOURS,
          FactKind.TRAINING_TIME,
          FactKind.ENERGY,
          FactKind.EMISSIONS,
          FactKind.TRAINING_COST,
          FactKind.STEPS);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Model model;
  private final List<Edge> weightEdges;
  private final List<Edge> teachingEdges;
  private final List<Model> bases;
  private final Methods methods;
  private final ModelFacts facts;
  private final Estimates estimates;

  OwnWork(
      Model model,
      List<Edge> weightEdges,
      List<Model> bases,
      List<Edge> teachingEdges,
      Methods methods) {
    this.model = model;
    this.weightEdges = weightEdges;
    this.bases = bases;
    this.teachingEdges = teachingEdges;
    this.methods = methods;
    this.facts = readFacts();
    this.estimates = methods.estimates(facts);
  }

  ModelFacts facts() {
    return facts;
  }

  Estimates estimates() {
    return estimates;
  }

  /** Who made the model. */
  Optional<String> developer() {
    return Developers.of(model);
  }

  private ModelFacts readFacts() {
    ModelFacts own = Known.facts(model, !weightEdges.isEmpty());
    for (Model base : bases) {
      ModelFacts ofBase = Known.facts(base, false);
      own = own.without(repeated(own, ofBase)).inheriting(ofBase);
    }
    return own;
  }

  /**
   * Facts of a run that the base's documents state too: the card repeats them. Not so of further
   * training, for instalments are often alike.
   */
  private static Set<Fact> repeated(ModelFacts own, ModelFacts ofBase) {
    Set<Fact> repeated = new HashSet<>();
    for (Fact fact : own.facts()) {
      boolean isAlike =
          ofBase.facts().stream()
              .anyMatch(other -> other.kind() == fact.kind() && other.value().equals(fact.value()));
      boolean isFurther = fact.stage().filter(Stages.FURTHER::contains).isPresent();
      if (isAlike && !isFurther && OF_A_RUN.contains(fact.kind())) {
        repeated.add(fact);
      }
    }
    return repeated;
  }

  /** The entries, in the order in which a model is made. */
  List<Entry> entries() {
    if (weightEdges.isEmpty()) {
      return fromScratch();
    }
    return weightEdges.stream().allMatch(edge -> REPACKAGING.contains(edge.type()))
        ? repackaged()
        : derived();
  }

  private List<Entry> repackaged() {
    boolean isMerge = weightEdges.get(0).type() == EdgeType.MERGE;
    if (isMerge && isGrown() && !estimates.all().isEmpty()) {
      return derived();
    }
    Activity activity =
        !isMerge ? Activity.QUANTIZATION : isGrown() ? Activity.EXPANSION : Activity.MERGE;
    Derivation derivation =
        new Derivation(
            List.of(),
            List.of(activity.label() + " is taken to spend no training compute of its own"),
            weightEdges.get(0).evidence());
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(activity, model.id(), developer(), FlopRange.NONE, derivation, List.of()));
    if (isMerge) {
      entries.addAll(stages(Stages.FURTHER));
    }
    return entries;
  }

  /** Whether the documents say that the model was grown from its base. */
  private boolean isGrown() {
    return facts.all(FactKind.TECHNIQUE).stream()
        .anyMatch(fact -> fact.value().text().equals(Technique.EXPANSION.label()));
  }

  private List<Entry> fromScratch() {
    List<Entry> entries = new ArrayList<>();
    Optional<Estimate> first = firstRun();
    entries.addAll(stages(List.of(Stage.DISTILLATION)));
    entries.addAll(stages(Stages.FURTHER));
    boolean isDistilled =
        estimates.best(Stage.DISTILLATION).filter(run -> isToldAgain(run, first)).isPresent();
    boolean isOriginal = entries.stream().anyMatch(entry -> entry.activity() == originalActivity());
    if (!isDistilled && first.isPresent()) {
      entries.add(0, firstEntry(first.get(), entries));
    } else if (!isDistilled && !isOriginal) {
      entries.add(0, unknown(originalActivity()));
    }
    if (!first.map(OwnWork::coversAll).orElse(false)) {
      entries.addAll(undisclosedTechniques(entries));
    }
    return entries;
  }

  /** The best figure for the run that made the weights, whether or not it names its stage. */
  private Optional<Estimate> firstRun() {
    List<Estimate> candidates =
        estimates.all().stream()
            .filter(
                estimate ->
                    estimate
                        .stage()
                        .map(stage -> stage == Stage.PRETRAINING || stage == Stage.TOTAL)
                        .orElse(true))
            .toList();
    return Estimates.best(candidates);
  }

  /**
   * Whether a student's distillation is its first run: no other figure stands beside it, or one
   * without a stage that is about the same.
   */
  private static boolean isToldAgain(Estimate distillation, Optional<Estimate> first) {
    return first
        .map(
            other ->
                other.stage().isEmpty()
                    && other.value().compareTo(distillation.value().multiply(TWO)) <= 0
                    && distillation.value().compareTo(other.value().multiply(TWO)) <= 0)
        .orElse(true);
  }

  /** The first run; of a total, what the stages with figures of their own leave of it. */
  private Entry firstEntry(Estimate estimate, List<Entry> stages) {
    Entry entry = entry(originalActivity(), estimate);
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

  private Activity originalActivity() {
    for (Edge edge : teachingEdges) {
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

  private List<Entry> derived() {
    List<Entry> entries = new ArrayList<>(stages(Stages.FURTHER));
    entries.addAll(stages(List.of(Stage.DISTILLATION)));
    if (entries.isEmpty()) {
      List<Estimate> unnamed =
          estimates.all().stream()
              .filter(estimate -> estimate.stage().map(Stage.TOTAL::equals).orElse(true))
              .toList();
      entries.add(
          0, Estimates.best(unnamed).map(this::ownPart).orElseGet(() -> unknown(mainActivity())));
    }
    nameGrowth(entries);
    entries.addAll(undisclosedTechniques(entries));
    return entries;
  }

  /** The training that follows growth is part of the growth, by whatever name the card calls it. */
  private void nameGrowth(List<Entry> entries) {
    boolean isNamed = entries.stream().anyMatch(entry -> entry.activity() == Activity.EXPANSION);
    if (mainActivity() == Activity.EXPANSION && !isNamed) {
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

  /** What the first edge says was done; a base without a word of what was done is fine-tuned. */
  private Activity mainActivity() {
    if (isGrown()) {
      return Activity.EXPANSION;
    }
    return weightEdges.stream()
        .map(Edge::type)
        .filter(type -> !REPACKAGING.contains(type))
        .findFirst()
        .map(
            type ->
                switch (type) {
                  case CONTINUED_PRETRAINING -> Activity.CONTINUED_PRETRAINING;
                  case EXPANSION -> Activity.EXPANSION;
                  case PRUNING -> Activity.PRUNING;
                  case FINE_TUNE,
                      ADAPTER,
                      UNSPECIFIED,
                      MERGE,
                      QUANTIZATION,
                      DISTILLATION,
                      SYNTHETIC_DATA,
                      KICKSTARTING,
                      REINCARNATION ->
                      Activity.FINE_TUNING;
                })
        .orElse(Activity.FINE_TUNING);
  }

  /**
   * A figure without a stage on the card of a derived model. A developer who made the base too may
   * mean both together, unless the figure is less than the base alone.
   */
  private Entry ownPart(Estimate estimate) {
    Entry whole = entry(mainActivity(), estimate);
    if (estimate.method() == MethodName.TRAINER_LOG || !isByDeveloperOfBases()) {
      return whole;
    }
    FlopRange ofBases = ofBases();
    boolean isTotal = estimate.stage().equals(Optional.of(Stage.TOTAL));
    boolean isLessThanBase =
        whole.compute().high().map(most -> ofBases.low().compareTo(most) > 0).orElse(false);
    if (!isTotal && isLessThanBase) {
      return whole;
    }
    FlopRange rest = whole.compute().minus(ofBases);
    return new Entry(
        whole.activity(),
        whole.model(),
        whole.actor(),
        isTotal ? rest : rest.union(whole.compute()),
        whole
            .derivation()
            .assuming(
                isTotal
                    ? "the total includes the base, " + ofBases.text()
                    : "the figure may include the base, " + ofBases.text()),
        List.of("whether the figure of " + whole.model() + " includes its base"));
  }

  private boolean isByDeveloperOfBases() {
    return developer().isPresent()
        && bases.stream()
            .allMatch(
                base ->
                    Developers.of(base).filter(developer().get()::equalsIgnoreCase).isPresent());
  }

  private FlopRange ofBases() {
    return bases.stream()
        .map(base -> methods.estimates(Known.facts(base, false)))
        .map(
            ofBase -> Estimates.best(ofBase.all()).map(Estimate::counted).orElse(FlopRange.UNKNOWN))
        .reduce(FlopRange.NONE, FlopRange::plus);
  }

  private List<Entry> stages(List<Stage> stages) {
    List<Estimate> taken = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (Stage stage : stages) {
      Optional<Estimate> best = estimates.best(stage);
      if (best.isPresent()) {
        Entry entry = entry(Stages.activity(stage, !weightEdges.isEmpty()), best.get());
        entries.add(mayBeOneOf(taken, best.get()) ? orNothing(entry) : entry);
        taken.add(best.get());
      }
    }
    return entries;
  }

  /**
   * Whether a figure may tell of a run that another one tells of already: cards give the tokens of
   * a run under one name and its compute under another.
   */
  private static boolean mayBeOneOf(List<Estimate> taken, Estimate estimate) {
    return taken.stream()
        .anyMatch(
            other ->
                other.method() != estimate.method() && other.range().overlaps(estimate.range()));
  }

  private static Entry orNothing(Entry entry) {
    return new Entry(
        entry.activity(),
        entry.model(),
        entry.actor(),
        entry.compute().orNothing(),
        entry.derivation().assuming("it may be told of under another name already"),
        List.of("whether the " + entry.label() + " is a run of its own"));
  }

  /** Further training that the documents tell of without a word of how much. */
  private List<Entry> undisclosedTechniques(List<Entry> told) {
    List<Entry> entries = new ArrayList<>();
    for (Fact fact : facts.all(FactKind.TECHNIQUE)) {
      Optional<Activity> activity = Stages.activity(fact.value().text());
      activity
          .filter(kind -> told.stream().noneMatch(entry -> entry.activity() == kind))
          .filter(kind -> entries.stream().noneMatch(entry -> entry.activity() == kind))
          .map(this::unknown)
          .ifPresent(entries::add);
    }
    return entries;
  }

  /** The pre-training of the base, where this model's own documents tell of it. */
  Optional<Entry> pretrainingOfBase(Entry base) {
    return estimates
        .best(Stage.PRETRAINING)
        .map(
            estimate ->
                new Entry(
                    base.activity(),
                    base.model(),
                    base.actor(),
                    estimate.counted(),
                    estimate
                        .derivation()
                        .assuming("the pre-training told of by " + model.id() + " is its base's"),
                    List.of()));
  }

  /** What one token of an answer takes, where the documents tell how the model answers. */
  Optional<Entry> answering() {
    return methods
        .passes()
        .answering(facts)
        .map(
            reckoned ->
                new Entry(
                    Activity.INFERENCE,
                    model.id(),
                    developer(),
                    reckoned.compute(),
                    reckoned.derivation(),
                    reckoned.compute().isBounded()
                        ? List.of()
                        : List.of("the number of parameters of " + model.id())));
  }

  private Entry entry(Activity activity, Estimate estimate) {
    FlopRange compute = estimate.counted();
    return new Entry(
        activity,
        model.id(),
        developer(),
        compute,
        estimate.derivation(),
        compute.isBounded() ? List.of() : List.of(wanting(activity)));
  }

  private Entry unknown(Activity activity) {
    return new Entry(
        activity,
        model.id(),
        developer(),
        FlopRange.UNKNOWN,
        new Derivation(
            List.of(),
            List.of(),
            weightEdges.stream().flatMap(e -> e.evidence().stream()).toList()),
        List.of(wanting(activity)));
  }

  private String wanting(Activity activity) {
    String alternatives = String.join(", or ", estimates.alternatives());
    return "for the "
        + activity.label()
        + " of "
        + model.id()
        + ": "
        + (alternatives.isEmpty() ? "the training compute in FLOP" : alternatives);
  }
}
