package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Disagreement;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;
import org.flopaudit.lineage.Resolution;
import org.flopaudit.source.Evidence;

/** A lineage as JSON: its models, the edges between them, and what is odd. */
final class LineageJson implements LineageFormat {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(LineageReport report, Writer out) throws IOException {
    Lineage lineage = report.lineage();
    try (JsonText json = JsonText.indented(out)) {
      json.object().array("models");
      for (Model model : lineage.models()) {
        write(model, report.compute().apply(model.id()), json);
      }
      json.end().array("edges");
      for (Model model : lineage.models()) {
        for (Edge edge : lineage.parents(model.id())) {
          write(edge, json);
        }
      }
      json.end().array("cycles");
      for (List<ModelId> cycle : lineage.cycles()) {
        json.object().texts("models", names(cycle)).end();
      }
      json.end().array("disagreements");
      for (Disagreement disagreement : lineage.disagreements()) {
        write(disagreement, json);
      }
      json.end().array("unresolved");
      for (Resolution resolution : lineage.unresolved()) {
        write(resolution, json);
      }
      json.end().end();
    }
    out.write('\n');
  }

  private static void write(Model model, LineageReport.Compute compute, JsonText json)
      throws IOException {
    json.object();
    json.text("id", model.id().toString());
    json.text("organisation", model.id().organisation());
    json.text("variant", model.id().variant());
    json.truth("audited", model.isAudited());
    json.text("catalogued", model.known().map(known -> known.name()));
    json.text("compute", Optional.of(compute.text()).filter(text -> !text.isEmpty()));
    json.end();
  }

  private static void write(Disagreement disagreement, JsonText json) throws IOException {
    json.object();
    json.text("child", disagreement.child().toString());
    json.text("parent", disagreement.parent().toString());
    json.text("declared", disagreement.declared().label());
    json.text("shown", disagreement.shown().label());
    json.text("shownBy", disagreement.shownBy().label());
    json.end();
  }

  private static void write(Resolution resolution, JsonText json) throws IOException {
    json.object().text("name", resolution.id().toString());
    json.text("why", resolution.match().label());
    json.texts("candidates", names(resolution.candidates())).end();
  }

  private static List<String> names(List<ModelId> models) {
    return models.stream().map(ModelId::toString).toList();
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
