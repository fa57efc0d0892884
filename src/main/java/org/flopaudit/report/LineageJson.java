package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;
import org.flopaudit.source.Evidence;

/** A lineage as JSON: its models, and the edges between them with their evidence. */
final class LineageJson implements LineageFormat {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Lineage lineage, Writer out) throws IOException {
    try (JsonText json = JsonText.indented(out)) {
      json.object().array("models");
      for (Model model : lineage.models()) {
        json.object();
        json.text("id", model.id().toString());
        json.text("organisation", model.id().organisation());
        json.text("variant", model.id().variant());
        json.truth("audited", model.isAudited());
        json.text("catalogued", model.known().map(known -> known.name()));
        json.end();
      }
      json.end().array("edges");
      for (Model model : lineage.models()) {
        for (Edge edge : lineage.parents(model.id())) {
          write(edge, json);
        }
      }
      json.end().end();
    }
    out.write('\n');
  }

  private static void write(Edge edge, JsonText json) throws IOException {
    json.object();
    json.text("child", edge.child().toString());
    json.text("parent", edge.parent().toString());
    json.text("type", edge.type().label());
    json.text("actor", edge.actor());
    json.text("inferredBy", Optional.of(edge.inferredBy()));
    json.array("evidence");
    for (Evidence evidence : edge.evidence()) {
      json.object().text("path", evidence.path());
      json.number("line", evidence.from().line()).number("column", evidence.from().column());
      json.text("quote", evidence.quote()).end();
    }
    json.end().end();
  }
}
