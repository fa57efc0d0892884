package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ModelId;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;

/**
 * Models, what they came from and the compute that was spent on each, as a bill of materials in
 * CycloneDX 1.6. Has neither a serial number nor a time, so equal inputs are equal bytes.
 */
public final class BillOfModels {
  private final Lineage lineage;
  private final Map<ModelId, Ledger> ledgers = new TreeMap<>();

  /**
   * A bill.
   *
   * @param audited the ledgers of the audited models
   */
  public BillOfModels(Lineage lineage, Collection<Ledger> audited) {
    this.lineage = lineage;
    audited.forEach(ledger -> ledgers.put(ledger.model(), ledger));
  }

  /** Writes it. */
  public void write(Writer out) throws IOException {
    try (JsonText json = JsonText.indented(out)) {
      json.object().text("bomFormat", "CycloneDX").text("specVersion", "1.6");
      json.number("version", 1).object("metadata").object("tools").array("components");
      json.object().text("type", "application").text("name", Product.NAME);
      json.text("version", Product.VERSION).end().end().end().end();
      json.array("components");
      for (Model model : lineage.models()) {
        component(model, json);
      }
      json.end().array("dependencies");
      for (Model model : lineage.models()) {
        json.object().text("ref", model.id().toString());
        json.texts(
            "dependsOn",
            lineage.parents(model.id()).stream()
                .map(edge -> edge.parent().toString())
                .distinct()
                .sorted()
                .toList());
        json.end();
      }
      json.end().end();
    }
    out.write('\n');
  }

  private void component(Model model, JsonText json) throws IOException {
    ModelId id = model.id();
    json.object().text("type", "machine-learning-model").text("bom-ref", id.toString());
    if (id.organisation().isPresent()) {
      json.text("group", id.organisation().get());
    }
    json.text("name", id.name() + id.variant().map(variant -> " [" + variant + "]").orElse(""));
    datasets(model, json);
    json.array("properties");
    property("flopaudit:audited", String.valueOf(model.isAudited()), json);
    for (Edge edge : lineage.parents(id)) {
      property("flopaudit:origin:" + edge.type().label(), edge.parent().toString(), json);
    }
    Ledger ledger = ledgers.get(id);
    for (Entry entry : ledger == null ? List.<Entry>of() : ledger.entries()) {
      if (entry.model().equals(id)) {
        property("flopaudit:compute:" + entry.activity().label(), entry.compute().text(), json);
      }
    }
    json.end().end();
  }

  private static void datasets(Model model, JsonText json) throws IOException {
    List<String> names =
        model.disclosures().stream()
            .flatMap(document -> document.own(FactKind.TRAINING_DATASET))
            .map(fact -> fact.value().text())
            .distinct()
            .sorted()
            .toList();
    if (names.isEmpty()) {
      return;
    }
    json.object("modelCard").object("modelParameters").array("datasets");
    for (String name : names) {
      json.object().text("type", "dataset").text("name", name).end();
    }
    json.end().end().end();
  }

  private static void property(String name, String value, JsonText json) throws IOException {
    json.object().text("name", name).text("value", value).end();
  }
}
