package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.LineageTree;
import org.flopaudit.lineage.Model;

/** A lineage as trees of lines, each from a model that was made from no other. */
final class TreeFormat implements LineageFormat {
  @Override
  public String name() {
    return LineageFormats.DEFAULT;
  }

  @Override
  public void write(Lineage lineage, Writer out) throws IOException {
    Set<ModelId> shown = new HashSet<>();
    for (Model model : lineage.models()) {
      if (lineage.parents(model.id()).isEmpty()) {
        tree(lineage, model.id(), shown, out);
      }
    }
    // What is left derives from itself; any of a ring's models may begin its tree.
    for (Model model : lineage.models()) {
      if (!shown.contains(model.id())) {
        tree(lineage, model.id(), shown, out);
      }
    }
  }

  private static void tree(Lineage lineage, ModelId root, Set<ModelId> shown, Writer out)
      throws IOException {
    shown.add(root);
    lineage.down(root).stream().map(Edge::child).forEach(shown::add);
    for (String line : LineageTree.down(lineage, root)) {
      out.write(Visible.line(line));
      out.write('\n');
    }
  }
}
