package org.flopaudit.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.flopaudit.fact.ModelId;

/** A lineage as a tree of lines: a model, and under it what it came from or what came from it. */
public final class LineageTree {
  private static final int DEEPEST = 40;

  private final Function<ModelId, List<Edge>> next;
  private final Function<Edge, ModelId> end;
  private final Function<Edge, String> words;
  private final Function<ModelId, String> remarks;
  private final Lineage lineage;
  private final Set<ModelId> shown = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  private LineageTree(
      Lineage lineage,
      Function<ModelId, List<Edge>> next,
      Function<Edge, ModelId> end,
      Function<Edge, String> words,
      Function<ModelId, String> remarks) {
    this.lineage = lineage;
    this.next = next;
    this.end = end;
    this.words = words;
    this.remarks = remarks;
  }

  /**
   * A model and its ancestors and teachers. A model that several ways lead to is opened once; later
   * lines refer to it.
   *
   * @param remarks what to say of a model behind its name; empty for nothing
   */
  public static List<String> up(Lineage lineage, ModelId model, Function<ModelId, String> remarks) {
    return new LineageTree(lineage, lineage::parents, Edge::parent, LineageTree::made, remarks)
        .of(model);
  }

  /** A model and what was made from it, with the same remarks. */
  public static List<String> down(
      Lineage lineage, ModelId model, Function<ModelId, String> remarks) {
    return new LineageTree(lineage, lineage::children, Edge::child, LineageTree::became, remarks)
        .of(model);
  }

  private List<String> of(ModelId root) {
    shown.add(root);
    lines.add(root + remark(root));
    branch(root, "", 1);
    return List.copyOf(lines);
  }

  private void branch(ModelId model, String margin, int depth) {
    List<Edge> edges = next.apply(model);
    if (depth > DEEPEST && !edges.isEmpty()) {
      lines.add(margin + "`- and so on");
      return;
    }
    for (int i = 0; i < edges.size(); i++) {
      boolean isLast = i == edges.size() - 1;
      ModelId to = end.apply(edges.get(i));
      boolean isFirstTime = shown.add(to);
      String line = margin + (isLast ? "`- " : "|- ") + words.apply(edges.get(i)) + " " + to;
      lines.add(line + (isFirstTime ? remark(to) : " (see above)"));
      if (isFirstTime) {
        branch(to, margin + (isLast ? "   " : "|  "), depth + 1);
      }
    }
  }

  private String remark(ModelId id) {
    boolean isUnresolved = lineage.find(id).map(Model::isUnresolved).orElse(true);
    String remark = isUnresolved ? "nothing known" : remarks.apply(id);
    return remark.isEmpty() ? "" : " (" + remark + ")";
  }

  private static String made(Edge edge) {
    return edge.type().label() + (edge.type().isTeaching() ? " from" : " of");
  }

  private static String became(Edge edge) {
    return edge.type().label() + ":";
  }
}
