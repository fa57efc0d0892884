package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Disagreement;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.LineageTree;
import org.flopaudit.lineage.Model;
import org.flopaudit.lineage.Resolution;

/** A lineage as trees of lines, with compute along them, and notes on what is odd. */
final class TreeFormat implements LineageFormat {
  @Override
  public String name() {
    return LineageFormats.DEFAULT;
  }

  @Override
  public void write(LineageReport report, Writer out) throws IOException {
    Lineage lineage = report.lineage();
    Set<ModelId> shown = new HashSet<>();
    for (Model model : lineage.models()) {
      if (before(report, model.id()).isEmpty()) {
        tree(report, model.id(), shown, out);
      }
    }
    // What is left derives from itself; any of a ring's models may begin its tree.
    for (Model model : lineage.models()) {
      if (!shown.contains(model.id())) {
        tree(report, model.id(), shown, out);
      }
    }
    for (List<ModelId> cycle : lineage.cycles()) {
      line("note: made from itself, by its documents: " + joined(cycle), out);
    }
    for (Disagreement disagreement : lineage.disagreements()) {
      line("note: " + disagreement.text(), out);
    }
    for (Resolution resolution : lineage.unresolved()) {
      line("note: " + resolution.text(), out);
    }
  }

  /** The edges of a model that do not belong to its own tree but lead to it. */
  private static List<Edge> before(LineageReport report, ModelId model) {
    return report.direction() == LineageReport.Direction.DOWN
        ? report.lineage().parents(model)
        : report.lineage().children(model);
  }

  private static void tree(LineageReport report, ModelId root, Set<ModelId> shown, Writer out)
      throws IOException {
    Lineage lineage = report.lineage();
    Function<ModelId, String> remarks = id -> report.compute().apply(id).text();
    shown.add(root);
    List<String> lines;
    if (report.direction() == LineageReport.Direction.DOWN) {
      lineage.down(root).stream().map(Edge::child).forEach(shown::add);
      lines = LineageTree.down(lineage, root, remarks);
    } else {
      lineage.up(root).stream().map(Edge::parent).forEach(shown::add);
      lines = LineageTree.up(lineage, root, remarks);
    }
    for (String line : lines) {
      line(line, out);
    }
  }

  private static String joined(List<ModelId> models) {
    return models.stream().map(ModelId::toString).collect(Collectors.joining(", "));
  }

  private static void line(String line, Writer out) throws IOException {
    out.write(Visible.line(line));
    out.write('\n');
  }
}
