package org.flopaudit.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Methods;
import org.flopaudit.estimate.ModelFacts;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.EdgeType;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;

/**
 * Writes the ledgers of a lineage. Keeps what it has reckoned of each model, so one instance serves
 * all models of a run; not for several threads at once.
 */
public final class Ledgers {
  /** Stands for a teacher that nobody names. */
  public static final ModelId UNDISCLOSED_TEACHER = ModelId.of("an undisclosed teacher");

  private final Lineage lineage;
  private final Methods methods;
  private final Hearsay hearsay;
  private final Map<ModelId, Model> models = new HashMap<>();
  private final Map<ModelId, OwnWork> works = new HashMap<>();

  /** A writer of ledgers. */
  public Ledgers(Lineage lineage, Methods methods) {
    this.lineage = lineage;
    this.methods = methods;
    this.hearsay = new Hearsay(lineage);
  }

  /** The ledgers of every audited model, sorted by model. */
  public List<Ledger> all() {
    return lineage.models().stream().filter(Model::isAudited).map(model -> of(model.id())).toList();
  }

  /**
   * The ledger of one model.
   *
   * @throws IllegalArgumentException if the lineage does not know it
   */
  public Ledger of(ModelId id) {
    OwnWork own = work(id);
    Collection<ModelId> basesFirst = weights(id);
    List<Entry> entries = new ArrayList<>();
    for (ModelId ancestor : basesFirst) {
      entries.addAll(work(ancestor).entries());
    }
    entries.addAll(teaching(basesFirst));
    own.answering(methods).ifPresent(entries::add);
    return new Ledger(id, own.developer(), withBaseToldByChild(entries, basesFirst));
  }

  /** What can be reckoned of a model's own training from its own documents and the catalogue. */
  public Estimates estimates(ModelId id) {
    return work(id).estimates();
  }

  /** The facts that a model's own estimates rest on. */
  public ModelFacts facts(ModelId id) {
    return work(id).facts();
  }

  /** A model and all that lent it weights, each once, bases before what was made from them. */
  private Collection<ModelId> weights(ModelId id) {
    Set<ModelId> seen = new HashSet<>(Set.of(id));
    Set<ModelId> basesFirst = new LinkedHashSet<>();
    Deque<Visit> path = new ArrayDeque<>(List.of(visit(id)));
    while (!path.isEmpty()) {
      Iterator<Edge> bases = path.element().bases();
      if (!bases.hasNext()) {
        basesFirst.add(path.pop().model());
      } else {
        ModelId base = bases.next().parent();
        if (seen.add(base)) {
          path.push(visit(base));
        }
      }
    }
    return basesFirst;
  }

  /** A model on the way up, and the bases that are still to be seen. */
  private record Visit(ModelId model, Iterator<Edge> bases) {}

  private Visit visit(ModelId id) {
    return new Visit(id, weightEdges(id).iterator());
  }

  private List<Edge> weightEdges(ModelId id) {
    return lineage.parents(id).stream().filter(edge -> !edge.type().isTeaching()).toList();
  }

  private List<Edge> teachingEdges(ModelId id) {
    return lineage.parents(id).stream().filter(edge -> edge.type().isTeaching()).toList();
  }

  /** The work on a model; that on its bases is looked up first, without recursion. */
  private OwnWork work(ModelId id) {
    for (ModelId ancestor : works.containsKey(id) ? List.<ModelId>of() : weights(id)) {
      if (!works.containsKey(ancestor)) {
        works.put(ancestor, newWork(ancestor));
      }
    }
    OwnWork work = works.get(id);
    if (work == null) {
      throw new IllegalStateException("a model is not among its own weights: " + id);
    }
    return work;
  }

  private OwnWork newWork(ModelId id) {
    List<Edge> bases = weightEdges(id);
    List<OwnWork> baseWorks =
        bases.stream()
            .flatMap(edge -> Optional.ofNullable(works.get(edge.parent())).stream())
            .toList();
    return OwnWork.of(model(id), bases, baseWorks, teachingEdges(id), methods);
  }

  private Model model(ModelId id) {
    Model known = models.get(id);
    if (known != null) {
      return known;
    }
    Model found =
        lineage
            .find(id)
            .orElseThrow(() -> new IllegalArgumentException("the lineage does not know " + id));
    Model model = found.isUnresolved() ? hearsay.of(found) : found;
    models.put(id, model);
    return model;
  }

  /** What teachers of a model and of its ancestors were trained with and spent on teaching. */
  private List<Entry> teaching(Collection<ModelId> models) {
    List<Entry> entries = new ArrayList<>();
    Set<ModelId> teachers = new LinkedHashSet<>();
    for (ModelId student : models) {
      List<Edge> edges = teachingEdges(student);
      for (Edge edge : edges) {
        if (teachers.add(edge.parent())) {
          entries.add(trainingOf(edge));
        }
        passes(edge).ifPresent(entries::add);
      }
      if (edges.isEmpty() && hidesTeacher(student) && teachers.add(UNDISCLOSED_TEACHER)) {
        entries.add(trainingOfUndisclosed(student));
      }
    }
    return entries;
  }

  private Entry trainingOf(Edge edge) {
    ModelId teacher = edge.parent();
    List<Entry> spent =
        weights(teacher).stream().flatMap(ancestor -> work(ancestor).entries().stream()).toList();
    List<Derivation> derivations = new ArrayList<>();
    derivations.add(new Derivation(List.of(), List.of(), edge.evidence()));
    spent.forEach(entry -> derivations.add(entry.derivation()));
    return new Entry(
        Activity.TEACHER_TRAINING,
        teacher,
        work(teacher).developer(),
        spent.stream().map(Entry::compute).reduce(FlopRange.NONE, FlopRange::plus),
        Derivation.all(derivations),
        spent.stream().flatMap(entry -> entry.missing().stream()).toList());
  }

  private Optional<Entry> passes(Edge edge) {
    if (edge.type() == EdgeType.KICKSTARTING || edge.type() == EdgeType.REINCARNATION) {
      return Optional.empty();
    }
    return Optional.of(
        Teaching.entry(
            edge, model(edge.child()), work(edge.child()), work(edge.parent()), methods));
  }

  private boolean hidesTeacher(ModelId id) {
    return model(id).disclosures().stream()
        .map(Disclosures::distillation)
        .anyMatch(
            verdict ->
                verdict == Distillation.TEACHER_NOT_NAMED
                    || verdict == Distillation.TEACHER_IMPLIED_BY_DATASET);
  }

  private static Entry trainingOfUndisclosed(ModelId student) {
    return new Entry(
        Activity.TEACHER_TRAINING,
        UNDISCLOSED_TEACHER,
        Optional.empty(),
        FlopRange.UNKNOWN,
        Derivation.NONE,
        List.of("the teacher of " + student + " and its training compute"));
  }

  /** A card of a derived model often tells of its base's pre-training what nobody else tells. */
  private List<Entry> withBaseToldByChild(List<Entry> entries, Collection<ModelId> models) {
    Map<ModelId, List<ModelId>> childrenOfOne = new HashMap<>();
    for (ModelId child : models) {
      List<Edge> edges = weightEdges(child);
      if (edges.size() == 1) {
        childrenOfOne.computeIfAbsent(edges.get(0).parent(), base -> new ArrayList<>()).add(child);
      }
    }
    return entries.stream()
        .map(
            entry ->
                entry.activity() == Activity.PRETRAINING && entry.isOpen()
                    ? toldBy(childrenOfOne.getOrDefault(entry.model(), List.of()), entry)
                    : entry)
        .toList();
  }

  private Entry toldBy(List<ModelId> children, Entry base) {
    return children.stream()
        .flatMap(child -> work(child).pretrainingOfBase(base).stream())
        .findFirst()
        .orElse(base);
  }
}
