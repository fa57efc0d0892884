package org.flopaudit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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
    Collection<ModelId> oldestFirst = weights(id);
    List<Entry> entries = new ArrayList<>();
    for (ModelId ancestor : oldestFirst) {
      entries.addAll(work(ancestor).entries());
    }
    entries.addAll(teaching(oldestFirst));
    work(id).answering().ifPresent(entries::add);
    return new Ledger(id, work(id).developer(), withBaseToldByChild(entries, oldestFirst));
  }

  /** What can be reckoned of a model's own training from its own documents and the catalogue. */
  public Estimates estimates(ModelId id) {
    return work(id).estimates();
  }

  /** The facts that a model's own estimates rest on. */
  public ModelFacts facts(ModelId id) {
    return work(id).facts();
  }

  /** A model and all that lent it weights, each once, the farthest first; cycles end. */
  private Collection<ModelId> weights(ModelId id) {
    Set<ModelId> nearestFirst = new LinkedHashSet<>();
    List<ModelId> queue = new ArrayList<>(List.of(id));
    for (int i = 0; i < queue.size(); i++) {
      if (nearestFirst.add(queue.get(i))) {
        weightEdges(queue.get(i)).forEach(edge -> queue.add(edge.parent()));
      }
    }
    List<ModelId> oldestFirst = new ArrayList<>(nearestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  private List<Edge> weightEdges(ModelId id) {
    return lineage.parents(id).stream().filter(edge -> !edge.type().isTeaching()).toList();
  }

  private List<Edge> teachingEdges(ModelId id) {
    return lineage.parents(id).stream().filter(edge -> edge.type().isTeaching()).toList();
  }

  private OwnWork work(ModelId id) {
    OwnWork known = works.get(id);
    if (known != null) {
      return known;
    }
    Model model = model(id);
    List<Model> bases = weightEdges(id).stream().map(edge -> model(edge.parent())).toList();
    OwnWork work = new OwnWork(model, weightEdges(id), bases, teachingEdges(id), methods);
    works.put(id, work);
    return work;
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
    FlopRange compute = FlopRange.NONE;
    Derivation derivation = new Derivation(List.of(), List.of(), edge.evidence());
    List<String> missing = new ArrayList<>();
    for (ModelId ancestor : weights(teacher)) {
      for (Entry entry : work(ancestor).entries()) {
        compute = compute.plus(entry.compute());
        derivation = derivation.then(entry.derivation());
        missing.addAll(entry.missing());
      }
    }
    return new Entry(
        Activity.TEACHER_TRAINING,
        teacher,
        work(teacher).developer(),
        compute,
        derivation,
        missing);
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
    return entries.stream()
        .map(
            entry ->
                entry.activity() == Activity.PRETRAINING && entry.isOpen()
                    ? models.stream()
                        .filter(child -> isOnlyBase(entry.model(), child))
                        .flatMap(child -> work(child).pretrainingOfBase(entry).stream())
                        .findFirst()
                        .orElse(entry)
                    : entry)
        .toList();
  }

  private boolean isOnlyBase(ModelId base, ModelId child) {
    List<Edge> edges = weightEdges(child);
    return edges.size() == 1 && edges.get(0).parent().equals(base);
  }
}
