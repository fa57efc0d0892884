package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;

/** A lineage as GraphML, which Gephi, yEd and NetworkX read. */
final class GraphmlFormat implements LineageFormat {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="label" for="node" attr.name="label" attr.type="string"/>
        <key id="audited" for="node" attr.name="audited" attr.type="boolean"/>
        <key id="type" for="edge" attr.name="type" attr.type="string"/>
        <key id="actor" for="edge" attr.name="actor" attr.type="string"/>
        <key id="rule" for="edge" attr.name="inferredBy" attr.type="string"/>
        <graph edgedefault="directed">
      """;
  private static final String FOOT =
      """
        </graph>
      </graphml>
      """;

  @Override
  public String name() {
    return "graphml";
  }

  @Override
  public void write(LineageReport report, Writer out) throws IOException {
    Lineage lineage = report.lineage();
    Map<ModelId, String> nodes = new HashMap<>();
    out.write(HEAD);
    for (Model model : lineage.models()) {
      String node = "m" + nodes.size();
      nodes.put(model.id(), node);
      out.write("    <node id=\"" + node + "\">");
      out.write(datum("label", model.id().toString()));
      out.write(datum("audited", String.valueOf(model.isAudited())) + "</node>\n");
    }
    for (Model model : lineage.models()) {
      for (Edge edge : lineage.parents(model.id())) {
        out.write("    <edge source=\"" + nodes.get(edge.parent()));
        out.write("\" target=\"" + nodes.get(edge.child()) + "\">");
        out.write(datum("type", edge.type().label()));
        out.write(edge.actor().map(actor -> datum("actor", actor)).orElse(""));
        out.write(datum("rule", edge.inferredBy()) + "</edge>\n");
      }
    }
    out.write(FOOT);
  }

  private static String datum(String key, String text) {
    String escaped =
        Visible.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<data key=\"" + key + "\">" + escaped + "</data>";
  }
}
