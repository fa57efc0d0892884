package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;

/** A lineage for Mermaid, which Markdown on the web draws. */
final class MermaidFormat implements LineageFormat {
  @Override
  public String name() {
    return "mermaid";
  }

  @Override
  public void write(LineageReport report, Writer out) throws IOException {
    Lineage lineage = report.lineage();
    Map<ModelId, String> nodes = new HashMap<>();
    out.write("flowchart TD\n");
    for (Model model : lineage.models()) {
      String node = "m" + nodes.size();
      nodes.put(model.id(), node);
      out.write("  " + node + "[\"" + escaped(model.id().toString()) + "\"]\n");
    }
    for (Model model : lineage.models()) {
      for (Edge edge : lineage.parents(model.id())) {
        String arrow = edge.type().isTeaching() ? " -. " : " -- ";
        String head = edge.type().isTeaching() ? " .-> " : " --> ";
        out.write("  " + nodes.get(edge.parent()) + arrow + edge.type().label());
        out.write(head + nodes.get(edge.child()) + "\n");
      }
    }
  }

  /** Mermaid's entities, so that no name ends a label or begins a tag. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    Visible.line(text)
        .codePoints()
        .forEach(
            c -> {
              if ("\"<>&#;[]{}()|`\\".indexOf(c) >= 0) {
                escaped.append('#').append(c).append(';');
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
