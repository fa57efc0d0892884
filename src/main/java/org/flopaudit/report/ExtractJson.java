package org.flopaudit.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.fact.Withheld;
import org.flopaudit.source.Evidence;

/**
 * The disclosures of documents as one JSON object, a document at a time: {@code
 * docs/schemas/flopaudit-extract.schema.json}. Closing it ends the object and leaves the writer
 * open.
 */
public final class ExtractJson implements Closeable {
  private final Writer out;
  private final JsonText json;

  /** Begins the object. */
  public ExtractJson(Writer out) throws IOException {
    this.out = out;
    json = JsonText.indented(out);
    json.object().array("documents");
  }

  /** Adds a document. */
  public void write(Disclosures document) throws IOException {
    json.object();
    json.text("path", document.path());
    json.text("title", document.title());
    json.texts("models", document.models());
    json.text("distillation", document.distillation().label());
    json.array("facts");
    for (Fact fact : document.facts()) {
      write(fact);
    }
    json.end();
    json.array("withheld");
    for (Withheld withheld : document.withheld()) {
      json.object().text("kind", withheld.kind().label());
      write(withheld.evidence());
      json.end();
    }
    json.end();
    json.end();
  }

  private void write(Fact fact) throws IOException {
    json.object();
    json.text("kind", fact.kind().label());
    write(fact.value());
    json.text("model", fact.model());
    json.text("stage", fact.stage().map(Stage::label));
    json.text("bound", fact.bound().sign());
    if (fact.relation().isPresent()) {
      json.text("relation", fact.relation().map(Relation::label));
    }
    if (fact.about() == Fact.About.OTHER) {
      json.text("about", "other");
    }
    if (fact.basis() == Fact.Basis.NAME) {
      json.text("basis", "name");
    }
    write(fact.evidence());
    json.end();
  }

  private void write(Value value) throws IOException {
    if (value instanceof Value.Amount amount && amount.isRange()) {
      json.decimals("value", List.of(amount.low(), amount.high()));
    } else if (value instanceof Value.Amount amount) {
      json.decimal("value", amount.low());
    } else {
      json.text("value", value.text());
    }
  }

  private void write(Evidence evidence) throws IOException {
    json.number("line", evidence.from().line());
    json.text("quote", evidence.quote());
  }

  @Override
  public void close() throws IOException {
    json.end().end();
    json.close();
    out.write('\n');
    out.flush();
  }
}
