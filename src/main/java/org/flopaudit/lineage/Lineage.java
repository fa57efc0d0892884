package org.flopaudit.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.fact.ModelId;

/** The graph of models: every audited model, every parent that one of them names, and the edges. */
public final class Lineage {
  private final Map<ModelId, Model> models = new TreeMap<>();
  private final Map<ModelId, List<Edge>> parents = new TreeMap<>();
  private final Map<ModelId, List<Edge>> children = new TreeMap<>();

  /**
   * A finished graph.
   *
   * @throws IllegalArgumentException if an edge joins a model that is not among the nodes
   */
  public Lineage(Collection<Model> models, Collection<Edge> edges) {
    for (Model model : models) {
      this.models.put(model.id(), model);
    }
    for (Edge edge : edges) {
      if (!this.models.containsKey(edge.child()) || !this.models.containsKey(edge.parent())) {
        throw new IllegalArgumentException("an edge without its models: " + edge);
      }
      parents.computeIfAbsent(edge.child(), id -> new ArrayList<>()).add(edge);
      children.computeIfAbsent(edge.parent(), id -> new ArrayList<>()).add(edge);
    }
  }

  /** Every model, sorted by name. */
  public Collection<Model> models() {
    return List.copyOf(models.values());
  }

  /** A model by its id. */
  public Optional<Model> find(ModelId id) {
    return Optional.ofNullable(models.get(id));
  }

  /** The edges to what a model was made from, in the order of the evidence. */
  public List<Edge> parents(ModelId id) {
    return List.copyOf(parents.getOrDefault(id, List.of()));
  }

  /** The edges to what was made from a model. */
  public List<Edge> children(ModelId id) {
    return List.copyOf(children.getOrDefault(id, List.of()));
  }
}
