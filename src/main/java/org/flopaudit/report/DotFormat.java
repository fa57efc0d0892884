package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;

/** A lineage for Graphviz; what is only mentioned is drawn dashed, as is what only teaches. */
final class DotFormat implements LineageFormat {
  @Override
  public String name() {
    return "dot";
  }

  @Override
  public void write(LineageReport report, Writer out) throws IOException {
    Lineage lineage = report.lineage();
    out.write("digraph lineage {\n  node [shape=box];\n");
    for (Model model : lineage.models()) {
      out.write("  " + quoted(model.id().toString()));
      out.write(model.isUnresolved() ? " [style=dashed];\n" : ";\n");
    }
    for (Model model : lineage.models()) {
      for (Edge edge : lineage.parents(model.id())) {
        out.write("  " + quoted(edge.parent().toString()) + " -> ");
        out.write(quoted(edge.child().toString()) + " [label=" + quoted(edge.type().label()));
        out.write(edge.type().isTeaching() ? ", style=dashed];\n" : "];\n");
      }
    }
    out.write("}\n");
  }

  private static String quoted(String text) {
    return '"' + Visible.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
