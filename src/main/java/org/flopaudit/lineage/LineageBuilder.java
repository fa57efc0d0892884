package org.flopaudit.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ImpliedTeacher;
import org.flopaudit.fact.ModelId;
import org.flopaudit.source.Evidence;

/**
 * Joins what many repositories disclose, and what the catalogue knows, into one graph. A base or a
 * teacher that nothing further is known of is a node too; work grows with the facts, not with the
 * square of the models.
 */
public final class LineageBuilder {
  private final Catalogue catalogue;
  private final AuditedModels audited;
  private final Map<ModelId, Model> nodes = new LinkedHashMap<>();
  private final Deque<ModelId> open = new ArrayDeque<>();
  private final Set<ModelId> withBase = new HashSet<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();

  private LineageBuilder(Collection<DisclosedRepository> repositories, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.audited = new AuditedModels(repositories, catalogue);
  }

  /**
   * The graph of some repositories, the same whatever their order.
   *
   * @param repositories what they disclose; two of one id are taken as one
   * @param catalogue what is publicly known of other models
   */
  public static Lineage of(Collection<DisclosedRepository> repositories, Catalogue catalogue) {
    return new LineageBuilder(repositories, catalogue).build();
  }

  private Lineage build() {
    for (DisclosedRepository repository : audited.repositories()) {
      audited.models(repository.id()).forEach(this::addNode);
    }
    for (DisclosedRepository repository : audited.repositories()) {
      Making making = Making.of(repository, catalogue.names());
      for (ModelId child : audited.models(repository.id())) {
        addBases(repository, making, child);
        addTeachers(repository, making, child);
      }
    }
    while (!open.isEmpty()) {
      addKnownBase(open.remove());
    }
    return new Lineage(nodes.values(), edges, disagreements, audited.unresolved());
  }

  private void addNode(ModelId id) {
    if (nodes.containsKey(id)) {
      return;
    }
    ModelId repository = AuditedModels.repository(id);
    boolean isOneOfSeveral = audited.models(repository).size() > 1;
    Optional<KnownModel> known = isOneOfSeveral ? Optional.empty() : catalogue.find(repository);
    nodes.put(id, new Model(id, audited.disclosures(repository), known));
    open.add(id);
  }

  private void addEdge(Edge edge) {
    addNode(edge.parent());
    edges.add(edge);
    if (!edge.type().isTeaching()) {
      withBase.add(edge.child());
    }
  }

  private void addBases(DisclosedRepository repository, Making making, ModelId child) {
    Map<ModelId, List<Fact>> bases = new LinkedHashMap<>();
    for (Fact fact : facts(repository, FactKind.BASE_MODEL, child)) {
      bases
          .computeIfAbsent(audited.meant(child, fact.value().text()), id -> new ArrayList<>())
          .add(fact);
    }
    joinBareNames(bases);
    LoadedWeights.settle(child, bases);
    Map<ModelId, Optional<EdgeType>> tagged = new LinkedHashMap<>();
    HubTags.bases(repository.tags())
        .forEach((base, relation) -> tagged.putIfAbsent(audited.meant(child, base), relation));
    if (bases.isEmpty()) {
      tagged.keySet().forEach(base -> bases.put(base, List.of()));
    }
    bases.forEach(
        (base, facts) -> {
          Optional<EdgeType> tag = tagged.getOrDefault(base, Optional.empty());
          addBase(child, base, facts, BaseRelation.of(facts, making, tag, bases.size() > 1));
        });
  }

  /** A name in the text means the model that the same documents name so with its organisation. */
  private <T> void joinBareNames(Map<ModelId, List<T>> named) {
    for (ModelId bare : List.copyOf(named.keySet())) {
      List<ModelId> whole =
          named.keySet().stream().filter(id -> audited.isBareNameOf(bare, id)).toList();
      if (whole.size() == 1) {
        List<T> repeated = List.copyOf(named.getOrDefault(bare, List.of()));
        named.computeIfPresent(
            whole.get(0), (id, said) -> Stream.concat(said.stream(), repeated.stream()).toList());
        named.remove(bare);
      }
    }
  }

  private void addBase(ModelId child, ModelId base, List<Fact> facts, BaseRelation relation) {
    List<Evidence> evidence = facts.stream().map(Fact::evidence).distinct().toList();
    EdgeType type = relation.decided().type();
    String rule = relation.decided().rule().label();
    addEdge(new Edge(child, base, type, child.organisation(), rule, evidence));
    relation
        .contradicted()
        .filter(shown -> !isInherited(shown, base))
        .map(shown -> new Disagreement(child, base, type, shown.type(), shown.rule(), evidence))
        .ifPresent(disagreements::add);
  }

  /** What was tuned from a quantised copy keeps the copy's configuration. */
  private boolean isInherited(Making.Sign shown, ModelId base) {
    return shown.rule() == Inference.QUANTISATION_CONFIG
        && catalogue.names().withoutQuantisation(base.name()).isPresent();
  }

  private void addTeachers(DisclosedRepository repository, Making making, ModelId child) {
    Map<ModelId, List<Evidence>> named = new LinkedHashMap<>();
    for (Fact fact : facts(repository, FactKind.TEACHER_MODEL, child)) {
      put(named, audited.meant(child, fact.value().text()), fact.evidence());
    }
    joinBareNames(named);
    Map<ModelId, List<Evidence>> implied = new LinkedHashMap<>();
    for (Disclosures document : repository.disclosures()) {
      for (ImpliedTeacher teacher : document.impliedTeachers()) {
        for (String name : teacher.teachers()) {
          ModelId parent = audited.meant(child, name);
          put(named.containsKey(parent) ? named : implied, parent, teacher.evidence());
        }
      }
    }
    Optional<String> actor = teachingActor(making, child);
    named.forEach(
        (teacher, evidence) ->
            addEdge(
                new Edge(
                    child,
                    teacher,
                    making.taught(),
                    actor,
                    Inference.TEACHER_NAMED.label(),
                    evidence)));
    implied.forEach(
        (teacher, evidence) ->
            addEdge(
                new Edge(
                    child,
                    teacher,
                    EdgeType.SYNTHETIC_DATA,
                    actor,
                    Inference.TEACHER_BY_DATASET.label(),
                    evidence)));
  }

  /** A quantised copy repeats its original's card: it was not the copier who used the teacher. */
  private static Optional<String> teachingActor(Making making, ModelId child) {
    boolean isCopy =
        making.shown().filter(sign -> sign.type() == EdgeType.QUANTIZATION).isPresent();
    return isCopy ? Optional.empty() : child.organisation();
  }

  private static void put(Map<ModelId, List<Evidence>> evidence, ModelId parent, Evidence further) {
    evidence.computeIfAbsent(parent, id -> new ArrayList<>()).add(further);
  }

  /** The own facts of a kind that hold for a model of the repository. */
  private static List<Fact> facts(DisclosedRepository repository, FactKind kind, ModelId child) {
    return repository.disclosures().stream()
        .flatMap(document -> document.own(kind))
        .filter(
            fact ->
                fact.model().isEmpty()
                    || child.variant().isEmpty()
                    || child.variant().get().equalsIgnoreCase(fact.model().get()))
        .toList();
  }

  /** Adds the base of a model whose documents name none, by its name or by the catalogue. */
  private void addKnownBase(ModelId id) {
    if (withBase.contains(id)) {
      return;
    }
    Optional<ModelId> original = audited.originalOf(id);
    if (original.isPresent()) {
      addInferred(id, original.get(), EdgeType.QUANTIZATION, Inference.QUANTISED_NAME);
      return;
    }
    Optional<KnownModel> known = Optional.ofNullable(nodes.get(id)).flatMap(Model::known);
    if (known.isPresent() && known.get().base().isPresent()) {
      addCatalogued(id, known.get(), known.get().base().get());
    }
  }

  private void addCatalogued(ModelId id, KnownModel known, String baseName) {
    ModelId base = audited.listed(baseName);
    if (catalogue.names().isInstructOf(known.name(), baseName)) {
      addInferred(id, base, EdgeType.FINE_TUNE, Inference.INSTRUCT_NAME);
    } else {
      boolean isFineTune = known.fineTuningCompute().isPresent();
      EdgeType type = isFineTune ? EdgeType.FINE_TUNE : EdgeType.UNSPECIFIED;
      addInferred(id, base, type, Inference.CATALOGUE);
    }
  }

  private void addInferred(ModelId child, ModelId parent, EdgeType type, Inference rule) {
    if (!parent.equals(child)) {
      addEdge(new Edge(child, parent, type, child.organisation(), rule.label(), List.of()));
    }
  }
}
