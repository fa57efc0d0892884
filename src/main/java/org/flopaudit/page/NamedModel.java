package org.flopaudit.page;

import java.util.List;
import java.util.Set;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.KnownModel;
import org.flopaudit.lineage.Model;
import org.flopaudit.report.Visible;

/**
 * A model that documents name and whose own documents were not read.
 *
 * @param link its name and place
 * @param compute the catalogue's figure, or that there is none
 * @param source where the figure comes from, or empty
 * @param parents what the catalogue says it was made from
 * @param children the models that name it
 */
public record NamedModel(
    Link link, String compute, String source, List<Kin> parents, List<Link> children) {

  /** Copies the lists. */
  public NamedModel {
    parents = List.copyOf(parents);
    children = List.copyOf(children);
  }

  static NamedModel of(Model model, List<Edge> parents, List<Edge> children, Anchors anchors) {
    return new NamedModel(
        anchors.of(model.id()),
        model.known().flatMap(KnownModel::trainingCompute).map(Plain::flop).orElse("not known"),
        model.known().map(NamedModel::source).orElse(""),
        parents.stream().map(edge -> Kin.of(edge, Set.of(), anchors)).toList(),
        children.stream().map(Edge::child).distinct().map(anchors::of).toList());
  }

  private static String source(KnownModel known) {
    String confidence = known.confidence().isEmpty() ? "" : ", " + known.confidence();
    return Visible.line(known.source() + confidence + ", retrieved " + known.retrieved());
  }
}
