package org.flopaudit.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flopaudit.fact.ModelId;

/**
 * The graph of models: every audited model, every parent that one of them names, and the edges.
 * Documents may name a model as its own ancestor: walk the graph by {@link #up} and {@link #down},
 * which end, and see {@link #cycles}.
 */
public final class Lineage {
  private final List<Model> models;
  private final Map<ModelId, Model> byId = new HashMap<>();
  private final Map<ModelId, List<Edge>> parents = new HashMap<>();
  private final Map<ModelId, List<Edge>> children = new HashMap<>();
  private final List<Disagreement> disagreements;
  private final List<Resolution> unresolved;

  /**
   * A finished graph about which nothing is in doubt.
   *
   * @throws IllegalArgumentException if an edge joins a model that is not among the nodes
   */
  public Lineage(Collection<Model> models, Collection<Edge> edges) {
    this(models, edges, List.of(), List.of());
  }

  /**
   * A finished graph.
   *
   * @param disagreements repositories whose files contradict their documents
   * @param unresolved names that could not be told for one model
   * @throws IllegalArgumentException if an edge joins a model that is not among the nodes
   */
  public Lineage(
      Collection<Model> models,
      Collection<Edge> edges,
      List<Disagreement> disagreements,
      List<Resolution> unresolved) {
    this.models = models.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    this.disagreements = List.copyOf(disagreements);
    this.unresolved = List.copyOf(unresolved);
    for (Model model : models) {
      byId.put(model.id(), model);
    }
    for (Edge edge : edges) {
      if (!byId.containsKey(edge.child()) || !byId.containsKey(edge.parent())) {
        throw new IllegalArgumentException("an edge without its models: " + edge);
      }
      parents.computeIfAbsent(edge.child(), id -> new ArrayList<>(2)).add(edge);
      children.computeIfAbsent(edge.parent(), id -> new ArrayList<>(2)).add(edge);
    }
  }

  /** Every model, sorted by name. */
  public Collection<Model> models() {
    return models;
  }

  /** A model by its id. */
  public Optional<Model> find(ModelId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The edges to what a model was made from, in the order of the evidence. */
  public List<Edge> parents(ModelId id) {
    return List.copyOf(parents.getOrDefault(id, List.of()));
  }

  /** The edges to what was made from a model. */
  public List<Edge> children(ModelId id) {
    return List.copyOf(children.getOrDefault(id, List.of()));
  }

  /** Every edge above a model, nearest first, each once however many ways lead to it. */
  public List<Edge> up(ModelId id) {
    return reached(id, parents, Edge::parent);
  }

  /** Every edge below a model, nearest first, each once however many ways lead to it. */
  public List<Edge> down(ModelId id) {
    return reached(id, children, Edge::child);
  }

  /** The groups of models that derive from themselves; a single one names itself as its base. */
  public List<List<ModelId>> cycles() {
    return Cycles.in(
        models.stream().map(Model::id).toList(),
        id -> parents.getOrDefault(id, List.of()).stream().map(Edge::parent).toList());
  }

  /** For each model that derives from itself its group. */
  public Map<ModelId, List<ModelId>> cycleOf() {
    Map<ModelId, List<ModelId>> cycleOf = new HashMap<>();
    cycles().forEach(cycle -> cycle.forEach(model -> cycleOf.put(model, cycle)));
    return Map.copyOf(cycleOf);
  }

  /** For each model whose files contradict its documents what they contradict. */
  public Map<ModelId, List<Disagreement>> contradicted() {
    return disagreements.stream().collect(Collectors.groupingBy(Disagreement::child));
  }

  /**
   * A model with its ancestors, its descendants, or both.
   *
   * @throws IllegalArgumentException if it is not among the nodes
   */
  public Lineage around(ModelId id, boolean ancestors, boolean descendants) {
    Set<Edge> around = new LinkedHashSet<>();
    if (ancestors) {
      around.addAll(up(id));
    }
    if (descendants) {
      around.addAll(down(id));
    }
    Set<ModelId> ends = new HashSet<>(Set.of(id));
    around.forEach(edge -> ends.addAll(List.of(edge.child(), edge.parent())));
    return new Lineage(
        models.stream().filter(model -> ends.contains(model.id())).toList(),
        around,
        disagreements.stream().filter(two -> ends.contains(two.child())).toList(),
        unresolved.stream().filter(name -> ends.contains(name.id())).toList());
  }

  /**
   * The models that a user may mean by a word: that of this id, or else those of this name,
   * whatever the case.
   */
  public List<ModelId> called(String word) {
    List<ModelId> ids = models.stream().map(Model::id).toList();
    List<ModelId> exact = ids.stream().filter(id -> id.toString().equalsIgnoreCase(word)).toList();
    return exact.isEmpty()
        ? ids.stream()
            .filter(id -> Stream.of(id.repository(), id.name()).anyMatch(word::equalsIgnoreCase))
            .toList()
        : exact;
  }

  /** Repositories whose files contradict what their documents say was done to the base. */
  public List<Disagreement> disagreements() {
    return disagreements;
  }

  /** The names that could not be told for one model, with the models that may be meant. */
  public List<Resolution> unresolved() {
    return unresolved;
  }

  private static List<Edge> reached(
      ModelId start, Map<ModelId, List<Edge>> next, Function<Edge, ModelId> end) {
    List<Edge> edges = new ArrayList<>();
    Set<ModelId> met = new HashSet<>(Set.of(start));
    Deque<ModelId> ahead = new ArrayDeque<>(met);
    while (!ahead.isEmpty()) {
      for (Edge edge : next.getOrDefault(ahead.remove(), List.of())) {
        edges.add(edge);
        if (met.add(end.apply(edge))) {
          ahead.add(end.apply(edge));
        }
      }
    }
    return List.copyOf(edges);
  }
}
