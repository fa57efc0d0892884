package org.flopaudit.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.flopaudit.fact.ModelId;

/**
 * Tarjan's strongly connected components, without recursion, for a chain of derivations may be as
 * long as the input likes. Linear in models and edges.
 */
final class Cycles {
  private final Function<ModelId, List<ModelId>> successors;
  private final Map<ModelId, Integer> indices = new HashMap<>();
  private final Map<ModelId, Integer> lowest = new HashMap<>();
  private final Deque<ModelId> open = new ArrayDeque<>();
  private final Map<ModelId, Boolean> isOpen = new HashMap<>();
  private final List<List<ModelId>> found = new ArrayList<>();

  private Cycles(Function<ModelId, List<ModelId>> successors) {
    this.successors = successors;
  }

  /** A model on the way, with the successors not yet looked at. */
  private record Step(ModelId model, Iterator<ModelId> ahead) {}

  /** The sets of models that derive from themselves, each sorted, and sorted by their first. */
  static List<List<ModelId>> in(
      Collection<ModelId> models, Function<ModelId, List<ModelId>> successors) {
    Cycles cycles = new Cycles(successors);
    for (ModelId model : models) {
      if (!cycles.indices.containsKey(model)) {
        cycles.walk(model);
      }
    }
    cycles.found.sort((a, b) -> a.get(0).compareTo(b.get(0)));
    return List.copyOf(cycles.found);
  }

  private void walk(ModelId start) {
    Deque<Step> way = new ArrayDeque<>();
    way.push(enter(start));
    while (!way.isEmpty()) {
      Step step = way.peek();
      if (step.ahead().hasNext()) {
        ModelId next = step.ahead().next();
        if (!indices.containsKey(next)) {
          way.push(enter(next));
        } else if (isOpen.getOrDefault(next, false)) {
          lowest.merge(step.model(), indices.get(next), Math::min);
        }
      } else {
        way.pop();
        leave(step.model());
        if (!way.isEmpty()) {
          lowest.merge(way.peek().model(), lowest.get(step.model()), Math::min);
        }
      }
    }
  }

  private Step enter(ModelId model) {
    int index = indices.size();
    indices.put(model, index);
    lowest.put(model, index);
    open.push(model);
    isOpen.put(model, true);
    return new Step(model, successors.apply(model).iterator());
  }

  /** Closes the component of a model that is the first of it to have been entered. */
  private void leave(ModelId model) {
    if (!Objects.equals(lowest.get(model), indices.get(model))) {
      return;
    }
    List<ModelId> component = new ArrayList<>();
    ModelId member;
    do {
      member = open.pop();
      isOpen.put(member, false);
      component.add(member);
    } while (!member.equals(model));
    if (component.size() > 1 || successors.apply(model).contains(model)) {
      found.add(component.stream().sorted().toList());
    }
  }
}
